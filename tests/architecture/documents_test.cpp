// What the documents for developers name is there.

#include "source_files.h"

#include <doctest/doctest.h>

using namespace architecture;

namespace {

/// The words in backticks that look like a file of the tree.
std::vector<std::string> files_named_in(std::string_view text)
{
    std::vector<std::string> named;
    for (std::size_t begin = text.find('`'); begin != text.npos; begin = text.find('`', begin)) {
        auto const end = text.find('`', begin + 1);
        if (end == text.npos)
            break;
        auto const word = text.substr(begin + 1, end - begin - 1);
        if (word.find('/') != word.npos && (word.ends_with(".cpp") || word.ends_with(".h"))
            && word.find_first_of("<{* ") == word.npos)
            named.emplace_back(word);
        begin = end + 1;
    }
    return named;
}

} // namespace

TEST_CASE("only files are taken for files")
{
    CHECK(files_named_in("`a/b.cpp` and `b.cpp`, `src/<area>/x.cpp`, `a/b.h` `c")
        == std::vector<std::string> { "a/b.cpp", "a/b.h" });
}

TEST_CASE("every file that the developers' documents name exists")
{
    std::size_t files = 0;
    for (auto const* const document : { "docs/architecture.md", "CONTRIBUTING.md" })
        for (auto const& file : files_named_in(read(source_folder() / document))) {
            ++files;
            CHECK_MESSAGE((std::filesystem::exists(source_folder() / "src" / file)
                              || std::filesystem::exists(source_folder() / file)
                              || std::filesystem::exists(source_folder() / "src/kiosk" / file)),
                document, ": ", file);
        }
    CHECK(files > 20);
}

TEST_CASE("the README and the document on the architecture draw the same house, of modules that are there")
{
    auto const picture_in = [](char const* document) {
        std::string const text = read(source_folder() / document);
        auto const begin = text.find("    lectern ─>");
        REQUIRE(begin != text.npos);
        return text.substr(begin, text.find("\n\n", begin) - begin);
    };
    std::string const picture = picture_in("README.md");
    CHECK(picture == picture_in("docs/architecture.md"));
    std::size_t modules = 0;
    for (auto const& folder : std::filesystem::directory_iterator(source_folder() / "src"))
        if (folder.is_directory()) {
            ++modules;
            CHECK_MESSAGE(picture.find(folder.path().filename().string()) != picture.npos, folder.path().string());
        }
    CHECK(modules > 10);
}

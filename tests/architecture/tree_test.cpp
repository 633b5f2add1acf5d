#include "source_files.h"

#include <doctest/doctest.h>

#include <set>

using namespace architecture;

namespace {

/// Names at the top level that git leaves out of the tree: a build folder, a local data folder.
std::set<std::string> ignored_names()
{
    std::string const text = read(source_folder() / ".gitignore");
    std::set<std::string> names { ".git" };
    for (auto line : lines_of(text)) {
        if (line.starts_with('/'))
            line.remove_prefix(1);
        if (line.ends_with('/'))
            line.remove_suffix(1);
        names.emplace(line);
    }
    return names;
}

/// What is wrong with a header's first lines, or nothing.
std::string wrong_head(std::string_view header)
{
    auto const lines = lines_of(header);
    if (lines.empty() || lines[0] != "#pragma once")
        return "does not begin with #pragma once";
    bool const told = lines.size() > 1 && lines[1].starts_with("// ") && lines[1].size() > 20;
    return told ? "" : "does not say what it is for";
}

bool too_long(std::string_view source) { return lines_of(source).size() > 400; }

} // namespace

TEST_CASE("a bare header and a long file are seen")
{
    CHECK(wrong_head("#pragma once\n// Places and sizes on the screen.\n").empty());
    CHECK_FALSE(wrong_head("// Places and sizes on the screen.\n#pragma once\n").empty());
    CHECK_FALSE(wrong_head("#pragma once\n\n#include <vector>\n").empty());
    CHECK_FALSE(too_long(std::string(400, '\n')));
    CHECK(too_long(std::string(401, '\n')));
}

TEST_CASE("every header guards itself and says what it is for")
{
    for (auto const& folder : module_folders())
        for (auto const& path : code_in(folder))
            if (path.extension() == ".h")
                CHECK_MESSAGE(wrong_head(read(path)) == "", path.string());
}

TEST_CASE("no file is longer than 400 lines")
{
    for (auto const& folder : module_folders())
        for (auto const& path : code_in(folder))
            CHECK_MESSAGE(!too_long(read(path)), path.string());
}

TEST_CASE(
    "the wall clock is looked at where something gets its date, and nowhere else: no time that passes depends on it")
{
    std::set<std::string> lookers;
    for (auto const& folder : module_folders())
        for (auto const& path : code_in(folder)) {
            std::string const text = read(path);
            for (char const* const clock : { "system_clock::now", "CLOCK_REALTIME", "gettimeofday", "time(nullptr)" })
                if (text.find(clock) != std::string::npos)
                    lookers.insert(path.lexically_relative(source_folder() / "src"));
        }
    CHECK(lookers
        == std::set<std::string> { "catalogue/catalogue_builder.cpp", "lectern/clock.cpp", "lecternctl/today.h" });
}

TEST_CASE("the top level holds only what the design names")
{
    std::set<std::string> const allowed { "CMakeLists.txt", "CMakePresets.json", "README.md", "CONTRIBUTING.md",
        "LICENSE", "src", "third_party", "assets", "db", "tests", ".ci", ".gitignore", ".clang-format", ".editorconfig",
        "scripts", "docs", "packaging" };
    auto const ignored = ignored_names();
    for (auto const& entry : std::filesystem::directory_iterator(source_folder())) {
        std::string const name = entry.path().filename();
        CHECK_MESSAGE((allowed.contains(name) || ignored.contains(name)), name);
    }
}

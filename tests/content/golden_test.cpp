#include "base/file.h"
#include "content/dump.h"
#include "content/reader.h"
#include "content/recognise.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>

using namespace content;

namespace {

std::filesystem::path const k_folder = LECTERN_SOURCE_DIR "/tests/content/golden";

std::vector<std::filesystem::path> inputs()
{
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator(k_folder))
        if (entry.path().extension() != ".txt")
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

TEST_CASE("goldens: each document reads as its dump says")
{
    bool const rebaseline = std::getenv("LECTERN_REBASELINE") != nullptr;
    auto const paths = inputs();
    REQUIRE(paths.size() >= 4);
    for (auto const& path : paths) {
        CAPTURE(path.filename().string());
        std::string const content = base::read_file(path, k_article_file_limit_bytes).value();
        auto const format = recognise(path, content).format;
        REQUIRE(format.has_value());
        auto const article = read_article(*format, content, path.filename().string());
        REQUIRE_MESSAGE(article.has_value(), article.error().message);
        auto const golden = std::filesystem::path(path).replace_extension(".txt");
        if (rebaseline)
            REQUIRE(base::replace_file(golden, dump(*article)).has_value());
        CHECK(dump(*article) == base::read_file(golden, k_article_file_limit_bytes).value_or(""));
    }
}

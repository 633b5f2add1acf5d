// Every screen's outline in English and in Arabic, against tests/golden/outlines.

#include "support/scenes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace fs = std::filesystem;

namespace {

fs::path const k_folder = fs::path(LECTERN_SOURCE_DIR) / "tests/golden/outlines";

bool rebaseline()
{
    char const* const asked = std::getenv("LECTERN_REBASELINE");
    return asked && *asked && std::string_view(asked) != "0";
}

/// The file's text; empty where there is none.
std::string contents(fs::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

/// The first line in which two texts differ, with both sides; empty when they are alike.
std::string first_difference(std::string_view expected, std::string_view actual)
{
    auto take_line = [](std::string_view& text) {
        auto const line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        return line;
    };
    for (int number = 1; !expected.empty() || !actual.empty(); ++number) {
        auto const wanted = take_line(expected), found = take_line(actual);
        if (wanted != found)
            return "line " + std::to_string(number) + "\n  golden: " + std::string(wanted)
                + "\n  now:    " + std::string(found);
    }
    return {};
}

/// Those whose text is short enough to be read.
bool worth_reading(scenes::Scene const& scene) { return scene.name != "comment-full"; }

std::string file_name(scenes::Scene const& scene, std::string_view language)
{
    return std::string(scene.name) + "." + std::string(language) + ".txt";
}

} // namespace

TEST_CASE("a difference is found and shown from both sides")
{
    CHECK(first_difference("a\nb\n", "a\nb\n").empty());
    CHECK(first_difference("a\nb\n", "a\nc\n") == "line 2\n  golden: b\n  now:    c");
    CHECK(first_difference("a\n", "a\nb\n") == "line 2\n  golden: \n  now:    b");
    CHECK_FALSE(first_difference("", "a").empty());
}

TEST_CASE("every screen means what its golden says")
{
    for (std::string const language : { "en", "ar" })
        for (auto const& scene : scenes::all()) {
            if (!worth_reading(scene))
                continue;
            harness::Kiosk kiosk;
            kiosk.choose_language(language);
            scene.reach(kiosk);
            auto const outline = semantics::to_outline(kiosk.tree());
            auto const path = k_folder / file_name(scene, language);
            if (rebaseline())
                std::ofstream(path, std::ios::binary) << outline;
            CHECK_MESSAGE(first_difference(contents(path), outline) == "", path.filename().string());
        }
}

TEST_CASE("no golden stands for a screen that is gone")
{
    std::set<std::string> known;
    for (auto const& scene : scenes::all())
        for (auto const* const language : { "en", "ar" })
            if (worth_reading(scene))
                known.insert(file_name(scene, language));
    for (auto const& entry : fs::directory_iterator(k_folder))
        CHECK_MESSAGE(known.contains(entry.path().filename().string()), entry.path().filename().string());
}

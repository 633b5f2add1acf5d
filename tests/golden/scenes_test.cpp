// Every scene in English and in Arabic: its page against tests/golden/pages, and the frame that it claims against
// tests/golden/frames.

#include "framed_outline.h"
#include "kiosk/view.h"
#include "support/scenes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <type_traits>
#include <variant>

namespace fs = std::filesystem;

namespace {

fs::path const k_folder = fs::path(LECTERN_SOURCE_DIR) / "tests/golden";

bool rebaseline()
{
    char const* const asked = std::getenv("LECTERN_REBASELINE");
    return asked && *asked && std::string_view(asked) != "0";
}

fs::path golden_of(char const* kind, std::string_view name) { return k_folder / kind / (std::string(name) + ".txt"); }

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

/// What a scene's page and its frame mean, in English and then in Arabic. No frame: an empty text.
golden::FramedOutline in_both_languages(scenes::Scene const& scene)
{
    golden::FramedOutline both;
    for (std::string const language : { "en", "ar" }) {
        harness::Kiosk kiosk;
        kiosk.choose_language(language);
        scene.reach(kiosk);
        auto const one = golden::framed_outline(kiosk.tree());
        both.page += (both.page.empty() ? "" : "\n") + one.page;
        if (!one.frame.empty())
            both.frame += (both.frame.empty() ? "frame " : "\nframe ") + language + "\n" + one.frame;
    }
    return both;
}

void write(fs::path const& path, std::string const& text)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

/// The names of the files in tests/golden/`kind`, without their endings.
std::set<std::string> goldens(char const* kind)
{
    std::set<std::string> names;
    for (auto const& entry : fs::directory_iterator(k_folder / kind))
        names.insert(entry.path().stem().string());
    return names;
}

} // namespace

TEST_CASE("a difference is found and shown from both sides")
{
    CHECK(first_difference("a\nb\n", "a\nb\n").empty());
    CHECK(first_difference("a\nb\n", "a\nc\n") == "line 2\n  golden: b\n  now:    c");
    CHECK(first_difference("a\n", "a\nb\n") == "line 2\n  golden: \n  now:    b");
    CHECK_FALSE(first_difference("", "a").empty());
}

TEST_CASE("every scene means what the goldens of its page and of its frame say")
{
    std::set<std::string_view> written; // A frame is the first scene's that claims it; the others must have the same.
    for (auto const& scene : scenes::all()) {
        if (!worth_reading(scene))
            continue;
        INFO("scene ", scene.name, ", frame ", scene.frame);
        auto const now = in_both_languages(scene);
        auto const page = golden_of("pages", scene.name), frame = golden_of("frames", scene.frame);
        bool const framed = scene.frame != scenes::k_no_frame;
        if (rebaseline()) {
            write(page, now.page);
            if (framed && written.insert(scene.frame).second)
                write(frame, now.frame);
        }
        CHECK(first_difference(contents(page), now.page) == "");
        CHECK(first_difference(framed ? contents(frame) : "", now.frame) == "");
    }
}

TEST_CASE("every screen has a scene")
{
    std::set<std::string_view> reached;
    for (auto const& scene : scenes::all())
        reached.insert(scene.screen);
    auto const check = [&](std::string_view screen) { CHECK_MESSAGE(reached.contains(screen), screen); };
    auto const check_all
        = [&]<typename... Views>(std::type_identity<std::variant<Views...>>) { (check(Views::k_screen), ...); };
    check_all(std::type_identity<kiosk::AnyView> {});
}

TEST_CASE("no two frames are alike, so that a scene can claim but one")
{
    std::map<std::string, std::string> frames;
    for (auto const& name : goldens("frames")) {
        auto const [other, is_new] = frames.emplace(contents(golden_of("frames", name)), name);
        CHECK_MESSAGE(is_new, name, " is ", other->second);
    }
}

TEST_CASE("no golden stands for a page or a frame that is gone")
{
    std::set<std::string> pages, frames;
    for (auto const& scene : scenes::all()) {
        if (worth_reading(scene))
            pages.emplace(scene.name);
        frames.emplace(scene.frame);
    }
    for (auto const& name : goldens("pages"))
        CHECK_MESSAGE(pages.contains(name), name);
    for (auto const& name : goldens("frames"))
        CHECK_MESSAGE(frames.contains(name), name);
}

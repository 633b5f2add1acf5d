// Each screen by keys alone: an external keypad, or a keyboard.

#include "support/sample_search.h"
#include "support/scenes.h"

#include "semantics/focus.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using base::Key;
using harness::Kiosk;

namespace {

std::string focused(Kiosk const& kiosk)
{
    auto const& nodes = kiosk.tree().nodes;
    auto const found = std::ranges::find_if(nodes, [](auto const& node) { return node.focused; });
    return found == nodes.end() ? std::string() : found->key;
}

/// By as few kinds of keys as a keypad has.
void focus_on(Kiosk& kiosk, std::string_view key)
{
    for (int i = 0; i < 200 && focused(kiosk) != key; ++i)
        kiosk.press(Key::next);
    for (int i = 0; i < 200 && focused(kiosk) != key; ++i)
        kiosk.press(Key::previous);
    REQUIRE(focused(kiosk) == key);
}

void activate(Kiosk& kiosk, std::string_view key)
{
    focus_on(kiosk, key);
    kiosk.press(Key::activate);
}

} // namespace

TEST_CASE("on every screen focus comes with the first key, reaches all that acts, and is trapped nowhere")
{
    for (auto const& scene : scenes::all()) {
        INFO(std::string(scene.name));
        Kiosk kiosk;
        kiosk.choose_language("en");
        scene.reach(kiosk);
        auto acting = [&] {
            std::set<std::string> keys;
            for (auto const& node : kiosk.tree().nodes)
                if (semantics::takes_focus(node))
                    keys.insert(node.key);
            return keys;
        };
        // What comes and goes by itself, or goes at any key.
        if (acting().empty() || kiosk.screen() == "still_there" || kiosk.screen() == "invitation")
            continue;
        if (!scene.name.ends_with("-focus"))
            CHECK(focused(kiosk).empty());
        kiosk.press(Key::first);
        CHECK_FALSE(focused(kiosk).empty());
        kiosk.press(Key::first);
        std::set<std::string> reached { focused(kiosk) };
        std::string before;
        for (int i = 0; i < 400 && before != focused(kiosk); ++i) {
            before = focused(kiosk);
            kiosk.press(Key::next);
            reached.insert(focused(kiosk));
        }
        for (auto const& key : acting())
            CHECK_MESSAGE(reached.contains(key), key);
        auto const last = focused(kiosk);
        kiosk.press(Key::previous);
        if (acting().size() > 1)
            CHECK(focused(kiosk) != last);
    }
}

TEST_CASE("the visitor's path by keys: a letter, a leaflet, its pages, and back")
{
    for (std::string const language : { "en", "ar" }) {
        Kiosk kiosk;
        kiosk.choose_language(language);
        activate(kiosk, "home/letter/" + samples::letters_of(language).at(1));
        REQUIRE(kiosk.screen() == "letter");
        kiosk.press(Key::activate); // Focus stands on the page that has come, not on what was touched before.
        auto const cards = kiosk.in_sight("letter/topic/");
        REQUIRE_FALSE(cards.empty());
        activate(kiosk, cards.front().key);
        REQUIRE(kiosk.screen() == "article");
        CHECK(kiosk.sees("article/title"));
        kiosk.press(Key::page_down);
        CHECK_FALSE(kiosk.sees("article/title"));
        kiosk.press(Key::page_up);
        CHECK(kiosk.sees("article/title"));
        kiosk.press(Key::back);
        CHECK(kiosk.screen() == "letter");
        kiosk.press(Key::back);
        CHECK(kiosk.screen() == "home");
    }
}

TEST_CASE("down through a long list turns its pages, and goes on at the top of each")
{
    Kiosk kiosk;
    kiosk.choose_language("en");
    kiosk.open_letter(samples::letters_of("en").at(2));
    auto const cards = kiosk.in_sight("letter/topic/");
    focus_on(kiosk, cards.front().key);
    std::set<std::string> seen;
    for (int i = 0; i < 40; ++i) {
        seen.insert(focused(kiosk));
        CHECK_MESSAGE(focused(kiosk).starts_with("letter/topic/"), i, " ", focused(kiosk));
        kiosk.press(Key::down);
    }
    CHECK(seen.size() >= 35);
}

TEST_CASE("words are typed by the keys on the screen, whatever a numeric keypad's digits are elsewhere")
{
    Kiosk kiosk;
    kiosk.choose_language("en");
    activate(kiosk, "home/search");
    REQUIRE(kiosk.screen() == "search");
    activate(kiosk, "search/key/a");
    CHECK(kiosk.node("search/field").value == "a");
    kiosk.press(Key::right);
    kiosk.press(Key::activate);
    CHECK(kiosk.node("search/field").value == "as");
    kiosk.press(Key::up);
    CHECK(focused(kiosk).starts_with("search/key/"));
}

TEST_CASE("a numeric keypad's digits move focus where words are typed, once focus is in sight, and else are typed")
{
    Kiosk kiosk;
    kiosk.choose_language("en");
    activate(kiosk, "home/search");
    focus_on(kiosk, "search/key/s");
    kiosk.press(Key::left, U'4');
    CHECK(focused(kiosk) == "search/key/a");
    CHECK(kiosk.node("search/field").value.empty());
    kiosk.press_character(U'f');
    CHECK(focused(kiosk).empty());
    kiosk.press(Key::left, U'4');
    CHECK(kiosk.node("search/field").value == "f4");
    // Who types is done with Enter, wherever focus was.
    kiosk.press(Key::activate);
    CHECK(kiosk.node("search/field").value == "f4");
    CHECK_FALSE(kiosk.sees("search/key/a"));
}

TEST_CASE("a PIN is typed and entered by a numeric keypad, also behind a wrong one")
{
    for (auto const role : { staff::Role::volunteer, staff::Role::administrator }) {
        Kiosk kiosk;
        kiosk.choose_language("en");
        kiosk.press(Key::staff);
        REQUIRE(kiosk.screen() == "pin");
        if (role == staff::Role::administrator) {
            activate(kiosk, "pin/role/admin");
            CHECK(kiosk.node("pin/role/admin").value == "selected");
        }
        kiosk.press(Key::down, U'2');
        kiosk.press(Key::up, U'8');
        CHECK(kiosk.node("pin/field").value == "2 characters");
        // Not the tab on which focus stood, which would have begun anew.
        kiosk.press(Key::activate);
        CHECK(kiosk.node(role == staff::Role::administrator ? "pin/role/admin" : "pin/role/volunteer").value
            == "selected");
        kiosk.press(Key::next, U'+');
        CHECK_FALSE(focused(kiosk).empty());
    }
}

TEST_CASE("where a picture is enlarged focus is at the way back, and never where a press ends the visit")
{
    auto const& all = scenes::all();
    auto const scene = std::ranges::find(all, "article-enlarged", &scenes::Scene::name);
    REQUIRE(scene != all.end());
    Kiosk kiosk;
    kiosk.choose_language("en");
    scene->reach(kiosk);
    kiosk.press(Key::next);
    CHECK(focused(kiosk) == "footer/back");
    kiosk.press(Key::activate);
    CHECK(kiosk.screen() == "article");
    CHECK(kiosk.sees("article/text/page_down"));
}

TEST_CASE("a second press does not activate what the first has brought")
{
    Kiosk kiosk;
    kiosk.choose_language("en");
    activate(kiosk, "home/letter/" + samples::letters_of("en").at(1));
    REQUIRE(kiosk.screen() == "letter");
    kiosk.press(Key::activate);
    CHECK(kiosk.screen() == "letter");
    kiosk.pass(std::chrono::seconds { 1 });
    kiosk.press(Key::activate);
    CHECK_FALSE(focused(kiosk).empty());
}

TEST_CASE("a finger hides focus, and the next visitor finds none")
{
    Kiosk kiosk;
    kiosk.choose_language("en");
    kiosk.press(Key::next);
    CHECK_FALSE(focused(kiosk).empty());
    kiosk.tap("home/letter/" + samples::letters_of("en").at(1));
    CHECK(focused(kiosk).empty());
    kiosk.press(Key::next);
    CHECK_FALSE(focused(kiosk).empty());
    kiosk.act(kiosk::session::ResetSession {});
    kiosk.frame();
    kiosk.wake();
    CHECK(focused(kiosk).empty());
}

#include "support/kiosk_harness.h"
#include "support/sample_search.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using harness::Kiosk;
using harness::Outside;

namespace {

constexpr ui::Panel k_small { .size_px = { 1280, 800 }, .px_per_mm = 5.88f };

std::string key_of(int number) { return "search/hit/" + samples::hit("en", number).slug; }

int results(Kiosk const& kiosk)
{
    int count = 0;
    for (auto const& node : kiosk.tree().nodes)
        count += node.key.starts_with("search/hit/");
    return count;
}

} // namespace

TEST_CASE("from home a word is typed on the screen, and what it finds is there at the first key")
{
    Kiosk kiosk;
    kiosk.wake();
    kiosk.tap("home/search");
    CHECK(kiosk.screen() == "search");
    CHECK(kiosk.sees("search/notice"));
    kiosk.tap("search/key/a");
    CHECK(kiosk.node("search/field").value == "a");
    CHECK(results(kiosk) >= 1);
    CHECK_FALSE(kiosk.sees("search/notice"));
    kiosk.tap("search/erase");
    CHECK(results(kiosk) == 0);
}

TEST_CASE("until something is asked the search offers what many come for, on the smallest panel too")
{
    for (auto const& panel : { harness::k_full_hd, k_small }) {
        Kiosk kiosk(panel);
        kiosk.wake();
        std::vector<catalogue::IndexEntry> common;
        for (int i = 0; i < 3; ++i)
            common.push_back(samples::entry("en", "B", i));
        std::string const first = "search/common/" + common.front().slug;
        kiosk.act(kiosk::home::CommonTopicsLoaded { { { "en", common } } });
        kiosk.tap("home/search");
        CHECK(kiosk.sees("search/common"));
        CHECK(kiosk.sees(first));
        kiosk.tap("search/key/a");
        CHECK_FALSE(kiosk.sees("search/common"));
        kiosk.tap("search/erase");
        kiosk.tap(first);
        CHECK(kiosk.screen() == "article");
    }
}

TEST_CASE("a touch on a result opens its section, whose words are marked until the first scroll")
{
    Kiosk kiosk;
    kiosk.search_for("a");
    kiosk.tap(key_of(0));
    CHECK(kiosk.screen() == "article");
    CHECK_FALSE(kiosk.sees("article/title"));
    CHECK(kiosk.node("article/block/8").rect.y < 300);
    auto const marked = [&] {
        return !std::get<kiosk::article::ArticlePage>(kiosk.model().session.trail.back()).state.marked.empty();
    };
    CHECK(marked());
    kiosk.pass(std::chrono::seconds { 5 });
    CHECK(marked());
    kiosk.tap("article/text/page_down");
    CHECK_FALSE(marked());
    kiosk.tap("footer/back");
    CHECK(kiosk.screen() == "search");
    CHECK(kiosk.node("search/field").value == "a");
    CHECK_FALSE(kiosk.sees("search/key/a"));
}

TEST_CASE("a finger that drags the page of an article takes the marks away")
{
    Kiosk kiosk;
    kiosk.search_for("a");
    kiosk.tap(key_of(0));
    kiosk.drag({ 900, 700 }, { 900, 500 });
    CHECK(std::get<kiosk::article::ArticlePage>(kiosk.model().session.trail.back()).state.marked.empty());
}

TEST_CASE("Done, the button below the results and a drag give the keyboard's room to the results")
{
    for (auto const& hide : std::vector<std::function<void(Kiosk&)>> {
             [](Kiosk& kiosk) { kiosk.tap("search/done"); },
             [](Kiosk& kiosk) { kiosk.tap("search/all"); },
             [](Kiosk& kiosk) {
                 auto const at = harness::middle_of(kiosk.node(key_of(0)).rect);
                 kiosk.drag(at, { at.x, at.y - 60 });
             },
         }) {
        Kiosk kiosk(k_small);
        kiosk.search_for("a");
        int const before = results(kiosk);
        hide(kiosk);
        CHECK(kiosk.screen() == "search");
        CHECK_FALSE(kiosk.sees("search/key/a"));
        CHECK(results(kiosk) >= before);
        kiosk.tap("search/field");
        CHECK(kiosk.sees("search/key/a"));
    }
}

TEST_CASE("a keyboard types the query, and its Enter hides the one on the screen")
{
    Kiosk kiosk;
    kiosk.wake();
    kiosk.tap("home/search");
    for (char32_t const character : { U'A', U' ', U'\u00e9' })
        kiosk.press_character(character);
    CHECK(kiosk.node("search/field").value == "A \u00e9");
    kiosk.press_backspace();
    CHECK(kiosk.node("search/field").value == "A ");
    CHECK(kiosk.sees("search/key/a"));
    kiosk.press_enter();
    CHECK_FALSE(kiosk.sees("search/key/a"));
    CHECK(kiosk.screen() == "search");
}

TEST_CASE("who finds nothing reports it, goes to the letters or changes the language by one touch")
{
    Kiosk kiosk;
    kiosk.search_for("a" + std::string(samples::k_elsewhere));
    kiosk.tap("search/done");
    kiosk.tap("search/missing");
    CHECK(kiosk.sees("search/thanks"));
    CHECK_FALSE(kiosk.sees("search/missing"));
    kiosk.tap("search/language/es");
    CHECK(kiosk.tree().language == "es");
    CHECK(kiosk.screen() == "search");
    kiosk.tap("search/letters");
    CHECK(kiosk.screen() == "home");
}

TEST_CASE("words taken for misspelt are searched as typed by one touch")
{
    Kiosk kiosk;
    kiosk.search_for("a" + std::string(samples::k_misspelt));
    CHECK(kiosk.sees("search/did_you_mean"));
    kiosk.tap("search/as_typed");
    CHECK_FALSE(kiosk.sees("search/did_you_mean"));
    CHECK(kiosk.sees("search/nothing"));
}

TEST_CASE("the field empties at one touch")
{
    Kiosk kiosk;
    kiosk.search_for("a");
    kiosk.tap("search/clear");
    CHECK(kiosk.node("search/field").value.empty());
    CHECK_FALSE(kiosk.sees("search/clear"));
}

TEST_CASE("where the row of marks offers nothing, what is found stands in its place, and nothing else moves")
{
    Kiosk kiosk(k_small);
    kiosk.choose_language("es");
    kiosk.search_for("1");
    auto const first = kiosk.node("search/hit/" + samples::hit("es", 0).slug).rect;
    int const without_marks = results(kiosk);
    auto const keys = kiosk.node("search/key/q").rect;
    kiosk.tap("search/key/e");
    REQUIRE(kiosk.sees("search/key/é"));
    CHECK(kiosk.node("search/key/q").rect == keys);
    CHECK(kiosk.node("search/hit/" + samples::hit("es", 0).slug).rect == first);
    CHECK(results(kiosk) < without_marks);
    CHECK(results(kiosk) >= 1);
}

TEST_CASE("on the smallest panel another language that has something is in sight while one types")
{
    for (base::Size const size : { base::Size { 1280, 800 }, { 800, 1280 } })
        for (std::string const language : { "en", "es", "vi", "ar" }) {
            // Standing, the Vietnamese marks take two rows.
            if (language == "vi" && size.height > size.width)
                continue;
            Kiosk kiosk({ .size_px = size, .px_per_mm = 5.88f });
            kiosk::Settings settings;
            settings.languages = { language, "ru" };
            kiosk.act(kiosk::settings::SettingsChanged { 0, settings, {} });
            kiosk.choose_language(language);
            kiosk.search_for("a" + std::string(samples::k_elsewhere));
            CAPTURE(language);
            CAPTURE(size.width);
            CHECK(std::ranges::any_of(kiosk.tree().nodes,
                [](semantics::Node const& node) { return node.key.starts_with("search/language/"); }));
        }
}

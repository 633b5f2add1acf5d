// Home and letters through the real widgets: what is touched, what is in sight, and what a page is.

#include "ink.h"
#include "screens/topic_card.h"
#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>

using harness::Kiosk;

namespace {

constexpr ui::Panel k_ten_inches { .size_px = { 1280, 800 }, .px_per_mm = 5.88f };
constexpr ui::Panel k_standing { .size_px = { 1080, 1920 }, .px_per_mm = 4.03f };

std::string selected(Kiosk const& kiosk, std::string_view prefix)
{
    for (auto const& node : kiosk.in_sight(prefix))
        if (node.value == "selected")
            return node.label;
    return {};
}

/// English with three topics in all.
catalogue::Library small_library()
{
    auto library = samples::library({ "en" });
    for (int number = 0; number < 3; ++number)
        library.languages[0].collections[0].few.push_back(samples::entry("en", "A", number));
    return library;
}

void offer(Kiosk& kiosk, std::size_t topics)
{
    std::vector<catalogue::IndexEntry> common;
    for (std::size_t number = 0; number < topics; ++number)
        common.push_back(samples::entry("en", "C", static_cast<int>(number)));
    kiosk.act(kiosk::session::LibraryLoaded { samples::library(), { { "en", common } } });
    kiosk.wake();
}

} // namespace

TEST_CASE("a touch on a beginning brings its first topic to the top, and a row of longer ones")
{
    for (auto const& panel : { k_ten_inches, harness::k_full_hd, k_standing }) {
        CAPTURE(panel.size_px.width);
        Kiosk kiosk(panel);
        kiosk.open_letter("C");
        CHECK(selected(kiosk, "letter/section/0/") == "CA");
        CHECK(kiosk.in_sight("letter/section/1/").empty());
        kiosk.tap("letter/section/0/CE");
        CHECK(kiosk.in_sight("letter/topic/").front().key == "letter/topic/topic-2-200");
        // A low screen has room for the last row only.
        if (!kiosk.in_sight("letter/section/0/").empty())
            CHECK(selected(kiosk, "letter/section/0/") == "CE");
        kiosk.tap("letter/section/1/CEC");
        CHECK(kiosk.in_sight("letter/topic/").front().key.starts_with("letter/topic/topic-2-220"));
        CHECK(selected(kiosk, "letter/section/1/") == "CEC");
        // The letter leads back to all of it.
        kiosk.tap("letter/letter/C");
        CHECK(kiosk.in_sight("letter/topic/").front().key == "letter/topic/topic-2-0");
        CHECK(kiosk.in_sight("letter/section/1/").empty());
    }
}

TEST_CASE("the beginnings follow who pages")
{
    Kiosk kiosk;
    kiosk.open_letter("C");
    while (kiosk.in_sight("letter/topic/").front().key < "letter/topic/topic-2-50"
        || kiosk.in_sight("letter/topic/").front().key.size() < std::string("letter/topic/topic-2-50").size())
        kiosk.tap("letter/topics/page_down");
    CHECK(selected(kiosk, "letter/section/0/") == "CB");
}

TEST_CASE("the last beginning is selected when it is jumped to")
{
    Kiosk kiosk(k_standing);
    kiosk.open_letter("C");
    kiosk.tap("letter/section/0/CI");
    kiosk.tap("letter/section/1/CIE");
    CHECK(selected(kiosk, "letter/section/1/") == "CIE");
    CHECK(kiosk.sees("letter/topic/topic-2-440"));
}

TEST_CASE("a letter whose topics are two pages or less has no row of beginnings")
{
    Kiosk kiosk;
    kiosk.open_letter("B");
    CHECK(kiosk.in_sight("letter/section/").empty());
    CHECK(kiosk.node("letter/heading").label == "\u2068B\u2069 · \u20682 topics\u2069");
}

TEST_CASE("a page of topics begins with a whole one")
{
    Kiosk kiosk;
    kiosk.open_letter("C");
    for (int page = 0; page < 4; ++page) {
        kiosk.tap("letter/topics/page_down");
        auto const topics = kiosk.in_sight("letter/topic/");
        auto const& list = kiosk.node("letter/topics/page_up").rect;
        CHECK(topics[0].verbs == semantics::Verb::activate);
        CHECK(std::abs(topics[0].rect.y - list.y) <= 1);
    }
}

TEST_CASE("on ten inches letters have their 12.7 mm and do not scroll, lying and standing")
{
    for (auto const& size : { base::Size { 1280, 800 }, { 800, 1280 } }) {
        CAPTURE(size.width);
        Kiosk kiosk({ .size_px = size, .px_per_mm = 5.88f });
        kiosk.wake();
        CHECK_FALSE(kiosk.sees("home/letters/page_down"));
        auto const letters = kiosk.in_sight("home/letter/");
        CHECK(letters.size() == 27);
        for (auto const& letter : letters)
            CHECK(std::min(letter.rect.width, letter.rect.height) >= 12.7f * 5.88f - 0.5f);
        // What to do with them is said, shown or not.
        CHECK(kiosk.sees("home/heading") != kiosk.sees("home/letters"));
    }
}

TEST_CASE("a collection of as many topics as the one before is drawn anew")
{
    auto library = small_library();
    auto& collections = library.languages[0].collections;
    REQUIRE(collections.size() >= 2);
    for (int number = 0; number < 3; ++number)
        collections[1].few.push_back(samples::entry("en", "D", number));
    collections[1].few[0].label = "A name that is so long that it takes a second and a third line wherever it stands, "
                                  "even on a page as wide as that of a large panel, because it never seems to end";
    Kiosk kiosk;
    kiosk.act(kiosk::session::LibraryLoaded { library });
    kiosk.wake();
    auto const low = kiosk.in_sight("home/topic/").front().rect.height;
    kiosk.tap("home/tab/" + collections[1].key);
    CHECK(kiosk.in_sight("home/topic/").front().rect.height > low);
    CHECK(screens::stamp_of(std::vector<kiosk::letters::EntryCard>(1, { .article = {}, .key = "a", .title = "A" }))
        != screens::stamp_of(std::vector<kiosk::letters::EntryCard>(1, { .article = {}, .key = "b", .title = "B" })));
}

TEST_CASE("six common topics have room on the usual panel")
{
    std::vector<catalogue::IndexEntry> common;
    for (char const* const label :
        { "Asthma", "Diarrhea", "High Blood Pressure", "Chronic Kidney Disease", "Fever", "Pain" }) {
        common.push_back(samples::entry("en", "C", static_cast<int>(common.size())));
        common.back().label = label;
        common.back().see = common.back().caption = {};
    }
    Kiosk kiosk;
    kiosk.act(kiosk::session::LibraryLoaded { samples::library(), { { "en", common } } });
    kiosk.wake();
    CHECK(kiosk.in_sight("home/common/").size() == 6);
}

TEST_CASE("few topics are a list on home, and open from there")
{
    Kiosk kiosk;
    kiosk.act(kiosk::session::LibraryLoaded { small_library() });
    kiosk.wake();
    CHECK(kiosk.in_sight("home/letter/").empty());
    CHECK(kiosk.in_sight("home/topic/").size() == 3);
    kiosk.tap("home/topic/topic-0-1");
    CHECK(kiosk.screen() == "article");
    kiosk.tap("footer/back");
    CHECK(kiosk.screen() == "home");
}

TEST_CASE("common topics take the room below the letters, and none where there is none")
{
    // One after the other: there is one context of Dear ImGui.
    auto first = std::make_unique<Kiosk>(k_standing);
    Kiosk& standing = *first;
    offer(standing, 6);
    REQUIRE(standing.in_sight("home/common/").size() >= 3);
    auto const last_letter = standing.in_sight("home/letter/").back();
    CHECK(standing.node("home/common").rect.y > last_letter.rect.bottom());
    standing.tap("home/common/topic-2-0");
    CHECK(standing.screen() == "article");

    first.reset();
    Kiosk low({ .size_px = { 1280, 720 }, .px_per_mm = 6.4f });
    offer(low, 6);
    CHECK_FALSE(low.in_sight("home/letter/").empty());
    for (auto const& node : low.in_sight("home/common/"))
        CHECK(node.verbs == semantics::Verb::activate);
}

TEST_CASE("the letters of home stand as far apart across as down, from edge to edge")
{
    Kiosk kiosk(k_standing);
    kiosk.wake();
    auto const letters = kiosk.in_sight("home/letter/");
    auto const below = std::ranges::find_if(letters, [&](auto const& each) { return each.rect.y > letters[0].rect.y; });
    REQUIRE(below != letters.end());
    float const across = letters[1].rect.x - letters[0].rect.right();
    float const down = below->rect.y - letters[0].rect.bottom();
    CHECK(across == doctest::Approx(down).epsilon(0.2));
    CHECK((below - 1)->rect.right() == doctest::Approx(kiosk.node("footer/feedback").rect.right()).epsilon(0.01));
}

TEST_CASE("a tall home with topics is used down to its footer")
{
    // With topics that many come for, and without.
    for (std::size_t const topics : { std::size_t { 12 }, std::size_t { 0 } })
        for (float const inches : { 21.5f, 32.0f, 55.0f }) {
            INFO(inches, " inches, ", topics, " topics");
            Kiosk kiosk({ .size_px = { 2160, 3840 }, .px_per_mm = std::hypot(2160.0f, 3840.0f) / (inches * 25.4f) });
            offer(kiosk, topics);
            CHECK(kiosk.in_sight("home/common/").size() >= (topics > 0 ? 8 : 0));
            auto const last = kiosk.in_sight(topics > 0 ? "home/common/" : "home/letter/").back().rect;
            auto const footer = kiosk.node("footer/start_over").rect, header = kiosk.node("header/site").rect;
            if (topics > 0)
                CHECK(last.bottom() >= header.bottom() + 0.8f * (footer.y - header.bottom()));
            // Letters are larger than they must be.
            CHECK(kiosk.in_sight("home/letter/").front().rect.height >= 1.4f * kiosk.ui().target());
        }
}

TEST_CASE("the widest letters of a strip stay within their tiles")
{
    kiosk::Settings settings;
    settings.appearance.text_size = 2;
    ui::Panel const panel { .size_px = { 1920, 1080 }, .px_per_mm = 5.56f }; // 15.6 inches
    Kiosk kiosk(panel, samples::all_languages(), settings);
    kiosk.choose_language("ar");
    kiosk.open_letter(samples::letters_of("ar").at(1));
    REQUIRE_FALSE(kiosk.in_sight("letter/letter/").empty());
    for (auto const& breach : layout::ink_breaches(layout::drawn(kiosk.ui().draw_data()).letters, kiosk.tree(), panel))
        FAIL_CHECK(breach);
}

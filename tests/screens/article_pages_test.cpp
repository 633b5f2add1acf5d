// A leaflet's pages and its list of contents through the real screens.

#include "layout_rules.h"
#include "drawn.h"
#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using harness::Kiosk;

namespace {

constexpr ui::Panel k_lying { .size_px = { 1920, 1080 }, .px_per_mm = 5.56f }; // 15.6 inches.
constexpr ui::Panel k_large { .size_px = { 1920, 1080 }, .px_per_mm = 4.03f }; // 21.5 inches.
constexpr ui::Panel k_standing { .size_px = { 1080, 1920 }, .px_per_mm = 4.03f };

std::string page_of(Kiosk const& kiosk) { return kiosk.node("article/text/page").label; }

/// Of the text itself, without its headings and notices, as far as their letters are drawn.
float words_in_sight(Kiosk& kiosk)
{
    auto const drawn = layout::drawn(kiosk.ui().draw_data());
    float words = 0;
    for (auto const& block : kiosk.in_sight("article/block/")) {
        if (block.role != semantics::Role::text && block.role != semantics::Role::list_item)
            continue;
        auto const letters = std::ranges::count_if(drawn.letters, [&](layout::Letter const& letter) {
            return letter.shown.height >= letter.whole.height - 0.5f
                && !layout::is_empty(layout::common(letter.shown, block.rect));
        });
        auto const spaces = std::ranges::count(block.label, ' ');
        words += static_cast<float>(letters) / static_cast<float>(block.label.size() - static_cast<std::size_t>(spaces))
            * static_cast<float>(spaces + 1);
    }
    return words;
}

} // namespace

TEST_CASE("the page and the number of pages stand between the page buttons, and count up to the last")
{
    for (ui::Panel const& panel : { k_lying, k_standing, ui::Panel { .size_px = { 1280, 800 }, .px_per_mm = 5.88f } }) {
        Kiosk kiosk(panel);
        kiosk.open_article("C", samples::k_with_signs);
        std::string const first = page_of(kiosk);
        REQUIRE(first.starts_with("Page 1 of "));
        CHECK(kiosk.node("article/text/page").role == semantics::Role::status);
        std::string const of = first.substr(std::string_view("Page 1").size());
        int page = 1;
        for (; kiosk.node("article/text/page_down").enabled; ++page) {
            CHECK(page_of(kiosk) == "Page " + std::to_string(page) + of);
            kiosk.tap("article/text/page_down");
        }
        CHECK(page > 2);
        CHECK(of == " of " + std::to_string(page));
        CHECK(page_of(kiosk) == "Page " + std::to_string(page) + of);
        for (; kiosk.node("article/text/page_up").enabled; --page)
            kiosk.tap("article/text/page_up");
        CHECK(page == 1);
        CHECK(page_of(kiosk) == first);
    }
}

TEST_CASE("between low buttons the page is said in numbers where its words have no room")
{
    kiosk::Settings settings;
    settings.appearance.text_size = 3;
    ui::Panel const panel { .size_px = { 800, 1280 }, .px_per_mm = 5.88f };
    Kiosk kiosk(panel, samples::all_languages(), settings);
    kiosk.choose_language("es");
    kiosk.open_article("C", samples::k_with_signs);
    auto const& page = kiosk.node("article/text/page");
    CHECK(page.label.find(" 1 ") != std::string::npos);
    CHECK(page.rect.height <= kiosk.node("article/text/page_down").rect.height);
    for (auto const& breach : layout::breaches(kiosk.tree(), panel))
        FAIL_CHECK(breach);
    CHECK(kiosk.ui().cut_words().empty());
}

TEST_CASE("no page ends with a heading")
{
    for (ui::Panel const& panel : { k_lying, k_standing }) {
        Kiosk kiosk(panel);
        kiosk.open_article("C", samples::k_with_signs);
        for (int page = 0; page < 100 && kiosk.node("article/text/page_down").enabled; ++page) {
            auto const blocks = kiosk.in_sight("article/block/");
            if (!blocks.empty())
                CHECK(blocks.back().role != semantics::Role::heading);
            kiosk.tap("article/text/page_down");
        }
    }
}

TEST_CASE("no page ends with the names of a table's columns")
{
    bool seen = false;
    for (float height = 800; height < 1100; height += 12) {
        Kiosk kiosk({ .size_px = { 1920, height }, .px_per_mm = 4.03f });
        kiosk.open_article("C", samples::k_with_signs);
        for (int page = 0; page < 100 && kiosk.node("article/text/page_down").enabled; ++page) {
            auto const blocks = kiosk.in_sight("article/block/");
            seen = seen || std::ranges::count(blocks, semantics::Role::column_header, &semantics::Node::role) > 0;
            if (!blocks.empty())
                CHECK(blocks.back().role != semantics::Role::column_header);
            kiosk.tap("article/text/page_down");
        }
    }
    CHECK(seen);
}

TEST_CASE("the page is told low on the screen, too")
{
    Kiosk kiosk({ .size_px = { 1080, 1920 }, .px_per_mm = 2.79f });
    kiosk.open_article("C", samples::k_with_signs);
    kiosk.act(kiosk::appearance::ChooseLow { true });
    kiosk.frame();
    kiosk.settle();
    CHECK(page_of(kiosk).starts_with("Page 1 of "));
}

TEST_CASE("beside the text its headings stay in sight, and the one that is read is marked")
{
    Kiosk kiosk(k_large);
    kiosk.open_article("C", samples::k_with_signs);
    auto const& page = kiosk.node("article/text/page_down");
    auto const questions = kiosk.in_sight("article/question/");
    REQUIRE(questions.size() >= 3);
    for (auto const& question : questions) {
        CHECK(question.rect.x > page.rect.right());
        CHECK(question.rect.height >= 12.7f * k_large.px_per_mm - 0.5f);
    }
    kiosk.tap(questions.back().key);
    auto const then = kiosk.in_sight("article/question/");
    REQUIRE(then.size() == questions.size());
    CHECK(then.back().value == "selected");
    CHECK(std::ranges::count(then, "selected", &semantics::Node::value) == 1);
    CHECK(kiosk.sees("article/block/" + then.back().key.substr(std::string_view("article/question/").size())));
}

TEST_CASE("where there is no room beside the text its headings stand below the title")
{
    Kiosk kiosk(k_standing);
    kiosk.open_article("C", samples::k_with_signs);
    kiosk.page_to("article/questions");
    CHECK(kiosk.node("article/questions").rect.x < kiosk.node("article/text/page_down").rect.x);
    while (kiosk.node("article/text/page_down").enabled)
        kiosk.tap("article/text/page_down");
    CHECK_FALSE(kiosk.sees("article/questions"));
}

TEST_CASE("the first page of a small panel has the most pressing card, the way to the others, and text")
{
    for (ui::Panel const& panel : { k_lying, ui::Panel { .size_px = { 1080, 1920 }, .px_per_mm = 5.56f } }) {
        Kiosk kiosk(panel);
        kiosk.open_article("C", samples::k_with_signs);
        for (auto const* const key : { "article/care/emergency", "article/care/today", "article/questions" }) {
            REQUIRE(kiosk.sees(key));
            CHECK(kiosk.node(key).value == "collapsed");
            CHECK(kiosk.node(key).rect.height >= 12.7f * panel.px_per_mm - 0.5f);
        }
        CHECK(words_in_sight(kiosk) >= 40);
        // Who wrote it, and when, is at the end there.
        CHECK_FALSE(kiosk.sees("article/reviewed"));
        kiosk.page_to("article/reviewed");
    }
}

TEST_CASE("a card and the list of contents of a small panel open at a touch, and fold at the next")
{
    Kiosk kiosk(k_lying);
    kiosk.open_article("C", samples::k_with_signs);
    kiosk.tap("article/care/today");
    CHECK(kiosk.node("article/care/today").value == "expanded");
    CHECK(kiosk.node("article/care/today/card").rect.y > kiosk.node("article/questions").rect.y);
    // What is opened stands right below: the other one is folded for it.
    kiosk.tap("article/care/routine");
    CHECK(kiosk.node("article/care/today").value == "collapsed");
    CHECK_FALSE(kiosk.sees("article/care/today/card"));
    CHECK(kiosk.sees("article/care/routine/card"));
    kiosk.tap("article/care/routine");
    CHECK(kiosk.node("article/care/routine").value == "collapsed");
    kiosk.tap("article/care/today");

    CHECK(kiosk.in_sight("article/question/").empty());
    kiosk.tap("article/questions");
    CHECK_FALSE(kiosk.sees("article/care/today/card"));
    CHECK(kiosk.node("article/questions").value == "expanded");
    auto const questions = kiosk.in_sight("article/question/");
    REQUIRE_FALSE(questions.empty());
    kiosk.tap(questions.back().key);
    CHECK(kiosk.sees("article/block/" + questions.back().key.substr(std::string_view("article/question/").size())));
    while (kiosk.node("article/text/page_up").enabled)
        kiosk.tap("article/text/page_up");
    CHECK(kiosk.node("article/questions").value == "collapsed");
}

TEST_CASE("on a lying panel all grades of care are on the first screen")
{
    for (ui::Panel const& panel : { k_lying, k_large }) {
        Kiosk kiosk(panel);
        kiosk.open_article("C", samples::k_with_signs);
        for (auto const* const grade : { "emergency", "today", "routine" })
            CHECK(kiosk.sees("article/care/" + std::string(grade)));
        kiosk.tap("article/care/emergency");
        CHECK(kiosk.node("article/care/emergency").value == "expanded");
    }
}

TEST_CASE("a leaflet that all can read on the internet says where, with a code")
{
    Kiosk kiosk(k_large);
    kiosk.open_article("C", samples::k_with_signs);
    kiosk.page_to("article/address/code");
    CHECK(kiosk.node("article/address/code").label.starts_with("https://clinic.example/leaflets/"));
    CHECK(kiosk.sees("article/address/address"));
}

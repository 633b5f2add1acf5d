#include "support/kiosk_harness.h"
#include "support/sample_leaflets.h"

#include <doctest/doctest.h>

#include <algorithm>

using harness::Kiosk;

namespace {

/// In front of the leaflet that has everything.
void open_leaflet(Kiosk& kiosk) { kiosk.open_article("C", samples::k_with_signs); }

} // namespace

TEST_CASE("what says when to get help stands first, the most pressing on top, folded")
{
    Kiosk kiosk({ .size_px = { 1200, 2400 }, .px_per_mm = 3.94f });
    open_leaflet(kiosk);
    float below = kiosk.node("article/author").rect.bottom();
    for (std::string const grade : { "emergency", "today", "routine" }) {
        auto const& card = kiosk.node("article/care/" + grade);
        CHECK(card.role == semantics::Role::button);
        CHECK(card.value == "collapsed");
        CHECK(card.rect.y >= below);
        below = card.rect.bottom();
    }
    CHECK(kiosk.node("article/care/today").label.starts_with("Call today. "));
    CHECK(kiosk.node("article/questions").rect.y >= below);
}

TEST_CASE("a touch opens a card, whose text is then on the page, and another one folds it")
{
    Kiosk kiosk({ .size_px = { 1200, 2400 }, .px_per_mm = 3.94f });
    open_leaflet(kiosk);
    auto const notes = [&] {
        return std::ranges::count_if(
            kiosk.tree().nodes, [](auto const& node) { return node.key.starts_with("article/block/"); });
    };
    auto const folded = notes();
    kiosk.tap("article/care/emergency");
    CHECK(kiosk.node("article/care/emergency").value == "expanded");
    CHECK(kiosk.node("article/care/today").value == "collapsed");
    CHECK(kiosk.node("article/care/today").rect.y > kiosk.node("article/care/emergency").rect.bottom() + 50);
    kiosk.tap("article/care/emergency");
    CHECK(kiosk.node("article/care/emergency").value == "collapsed");
    CHECK(notes() == folded);
}

TEST_CASE("a question of the list brings its heading into view")
{
    Kiosk kiosk;
    open_leaflet(kiosk);
    auto const& article = *std::get<kiosk::article::ArticlePage>(kiosk.model().session.trail.back()).article;
    std::size_t last = article.blocks.size();
    while (article.blocks[--last].kind != content::BlockKind::heading) {}
    kiosk.page_to("article/question/" + std::to_string(last));
    CHECK_FALSE(kiosk.sees("article/block/" + std::to_string(last)));
    kiosk.tap("article/question/" + std::to_string(last));
    CHECK(kiosk.sees("article/block/" + std::to_string(last)));
}

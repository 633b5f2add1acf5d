#include "support/kiosk_harness.h"
#include "support/sample_leaflets.h"

#include <doctest/doctest.h>

using harness::Kiosk;
using semantics::Role;
using semantics::Verb;

namespace {

constexpr ui::Panel k_tall { .size_px = { 1200, 2400 }, .px_per_mm = 3.94f };

void open_pictures(Kiosk& kiosk) { kiosk.open_article("C", samples::k_with_pictures); }

} // namespace

TEST_CASE("a picture is an image with its text, which a touch enlarges and Back makes small again")
{
    Kiosk kiosk(k_tall);
    open_pictures(kiosk);
    kiosk.page_to("article/block/1");
    auto const small = kiosk.node("article/block/1");
    CHECK(small.role == Role::image);
    CHECK(small.label.starts_with("Rest when you are tired"));
    CHECK(semantics::has(small.verbs, Verb::activate));
    kiosk.tap("article/block/1");
    REQUIRE(kiosk.sees("article/picture"));
    CHECK(kiosk.node("article/picture").label == small.label);
    CHECK(kiosk.sees("article/picture/text"));
    CHECK_FALSE(kiosk.sees("article/block/1"));
    kiosk.tap("footer/back");
    CHECK(kiosk.screen() == "article");
    CHECK(kiosk.node("article/block/1") == small);
}

TEST_CASE("a picture that is broken or unknown shows its text and is no button")
{
    Kiosk kiosk(k_tall);
    open_pictures(kiosk);
    for (auto const* const key : { "article/block/3", "article/block/4" }) {
        kiosk.page_to(key);
        auto const& node = kiosk.node(key);
        CHECK(node.role == Role::image);
        CHECK(node.label.starts_with("Rest when you are tired"));
        CHECK_FALSE(semantics::has(node.verbs, Verb::activate));
    }
    CHECK(kiosk.ui().cut_words().empty());
}

TEST_CASE("nothing moves when a picture has been loaded")
{
    Kiosk kiosk(k_tall);
    open_pictures(kiosk);
    kiosk.tap("footer/back");
    kiosk.set_outside(harness::Outside::slow);
    kiosk.act(kiosk::article::OpenArticle { samples::entry("en", "C", samples::k_with_pictures).article });
    kiosk.deliver();
    kiosk.settle();
    kiosk.page_to("article/block/1");
    auto const waiting = kiosk.node("article/block/1"), below = kiosk.node("article/block/2");
    CHECK_FALSE(semantics::has(waiting.verbs, Verb::activate));
    kiosk.deliver();
    kiosk.settle();
    CHECK(kiosk.node("article/block/1").rect == waiting.rect);
    CHECK(kiosk.node("article/block/2").rect == below.rect);
    CHECK(semantics::has(kiosk.node("article/block/1").verbs, Verb::activate));
}

TEST_CASE("an enlarged picture goes with its visitor")
{
    Kiosk kiosk(k_tall);
    open_pictures(kiosk);
    kiosk.page_to("article/block/1");
    kiosk.tap("article/block/1");
    REQUIRE(kiosk.sees("article/picture"));
    kiosk.act(kiosk::session::ResetSession {});
    kiosk.frame();
    CHECK(kiosk.screen() == "invitation");
    open_pictures(kiosk);
    CHECK_FALSE(kiosk.sees("article/picture"));
}

TEST_CASE("an enlarged picture has its own place, whatever was enlarged before it")
{
    Kiosk kiosk(k_tall);
    open_pictures(kiosk);
    auto const enlarged_in = [&](char const* language) {
        kiosk.choose_language(language);
        while (kiosk.sees("article/text/page_up") && kiosk.node("article/text/page_up").enabled)
            kiosk.tap("article/text/page_up");
        kiosk.page_to("article/block/1");
        kiosk.tap("article/block/1");
        auto const picture = kiosk.node("article/picture").rect, words = kiosk.node("article/picture/text").rect;
        CHECK(words.y >= picture.bottom());
        CHECK(words.y - picture.bottom() < 2 * kiosk.ui().target());
        kiosk.tap("footer/back");
        return words;
    };
    auto const alone = enlarged_in("en");
    enlarged_in("hi");
    CHECK(enlarged_in("en") == alone);
}

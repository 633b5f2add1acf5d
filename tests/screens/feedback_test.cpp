// The form by finger.

#include "layout_rules.h"
#include "support/kiosk_harness.h"
#include "support/scenes_by_area.h"

#include <doctest/doctest.h>

#include <cmath>

using harness::Kiosk;
using harness::Outside;

namespace {

kiosk::feedback::StoreFeedback const& sent(Kiosk const& kiosk)
{
    kiosk::feedback::StoreFeedback const* found = nullptr;
    for (auto const& effect : kiosk.effects())
        if (auto const* store = kiosk::part<kiosk::feedback::StoreFeedback>(effect))
            found = store;
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("a visitor rates a leaflet, says why, writes and is thanked")
{
    Kiosk kiosk;
    kiosk.wake();
    kiosk.tap("home/letter/B");
    kiosk.tap("letter/topic/topic-1-0");
    kiosk.tap("footer/feedback");
    kiosk.tap("footer/send");
    CHECK(kiosk.sees("feedback/request"));
    kiosk.tap("feedback/rating/very_good");
    CHECK(kiosk.node("feedback/rating/very_good").value == "selected");
    CHECK_FALSE(kiosk.sees("feedback/request"));
    kiosk.page_to("feedback/reason/easy_to_understand");
    kiosk.tap("feedback/reason/easy_to_understand");
    CHECK(kiosk.node("feedback/reason/easy_to_understand").value == "checked");
    kiosk.page_to("feedback/comment");
    kiosk.tap("feedback/comment");
    kiosk.type({ "G", "o", "o", "d", "." });
    CHECK(kiosk.node("comment/field").value == "Good.");
    kiosk.tap("comment/done");
    kiosk.page_to("feedback/comment");
    CHECK(kiosk.node("feedback/comment").value == "Good.");
    kiosk.tap("footer/send");
    CHECK(kiosk.screen() == "thanks");
    CHECK(sent(kiosk).article == "topic-1-0");
    CHECK(sent(kiosk).comment == "Good.");
    CHECK(sent(kiosk).rating == feedback::Rating::very_good);
    kiosk.pass(std::chrono::seconds { 6 });
    CHECK(kiosk.screen() == "article");
}

TEST_CASE("the thank-you leaves at a touch anywhere, and its button is no second touch")
{
    for (auto const* const key : { "thanks/carry_on", "thanks/anywhere" }) {
        Kiosk kiosk;
        kiosk.wake();
        kiosk.tap("footer/feedback");
        kiosk.tap("feedback/rating/good");
        kiosk.tap("footer/send");
        REQUIRE(kiosk.screen() == "thanks");
        kiosk.tap(key);
        CHECK(kiosk.screen() == "home");
    }
}

TEST_CASE("a failure is said on the form, and trying again stores it")
{
    Kiosk kiosk;
    kiosk.wake();
    kiosk.tap("footer/feedback");
    kiosk.tap("feedback/rating/poor");
    kiosk.set_outside(Outside::failing);
    kiosk.tap("footer/send");
    CHECK(kiosk.screen() == "feedback");
    CHECK(kiosk.sees("feedback/trouble"));
    CHECK(kiosk.node("feedback/rating/poor").value == "selected");
    kiosk.set_outside(Outside::healthy);
    kiosk.tap("footer/send");
    CHECK(kiosk.screen() == "thanks");
}

TEST_CASE("while an answer is being stored the form shows it and takes nothing")
{
    Kiosk kiosk;
    kiosk.wake();
    kiosk.tap("footer/feedback");
    kiosk.tap("feedback/rating/poor");
    kiosk.set_outside(Outside::slow);
    kiosk.tap("footer/send");
    CHECK(kiosk.node("footer/send").value == "busy");
    CHECK_FALSE(kiosk.node("footer/send").enabled);
    CHECK_FALSE(kiosk.node("feedback/rating/good").enabled);
    kiosk.deliver();
    CHECK(kiosk.screen() == "thanks");
}

TEST_CASE("a form about another leaflet is laid out again")
{
    Kiosk kiosk(ui::Panel { .size_px = { 1280, 720 }, .px_per_mm = 3.78f });
    kiosk.wake();
    kiosk.tap("footer/feedback"); // About the kiosk: without a title.
    kiosk.tap("footer/back");
    kiosk.open_article("C", 3); // With a title of two lines.
    kiosk.tap("footer/feedback");
    for (auto const& breach : layout::breaches(kiosk.tree(), kiosk.ui().panel()))
        FAIL_CHECK(breach);
    CHECK(kiosk.node("feedback/about").rect.bottom() <= kiosk.node("feedback/ratings").rect.y);
}

TEST_CASE("what is missing before an answer can be sent is in sight, however far down the form was")
{
    for (ui::Panel const& panel : { harness::k_full_hd, ui::Panel { .size_px = { 1280, 720 }, .px_per_mm = 3.78f },
             ui::Panel { .size_px = { 1280, 800 }, .px_per_mm = 5.88f },
             ui::Panel { .size_px = { 800, 1280 }, .px_per_mm = 5.88f } })
        for (auto const& language : samples::all_languages()) {
            INFO(panel.size_px.width, " px wide ", language);
            Kiosk kiosk(panel);
            kiosk.choose_language(language);
            kiosk.open_article(scenes::letter(kiosk, 2), 3);
            kiosk.tap("footer/feedback");
            kiosk.page_to("feedback/comment");
            kiosk.tap("footer/send");
            REQUIRE(kiosk.sees("feedback/request"));
            auto const request = kiosk.node("feedback/request").rect;
            CHECK(request.y
                >= kiosk.node(kiosk.sees("header/language") ? "header/language" : "header/languages").rect.bottom());
            CHECK(request.bottom() <= kiosk.node("footer/send").rect.y);
            CHECK(kiosk.node("feedback/rating/very_good").rect.y >= request.bottom());
        }
}

TEST_CASE("on a lying panel faces are large and all reasons in sight at once: in English from 15.6 inches on")
{
    for (float const inches : { 15.6f, 21.5f, 32.0f })
        for (auto const& language : samples::all_languages()) {
            if (inches < 20 && language != "en")
                continue;
            INFO(inches, " inches ", language);
            ui::Panel const panel { .size_px = { 1920, 1080 },
                .px_per_mm = std::hypot(1920.0f, 1080.0f) / (inches * 25.4f) };
            kiosk::Settings settings;
            settings.appearance.text_size = 1;
            Kiosk kiosk(panel, samples::all_languages(), settings);
            kiosk.choose_language(language);
            // On the lower panel there is no room for a leaflet's name in two lines.
            kiosk.open_article(scenes::letter(kiosk, 2), inches < 20 ? 0 : 3);
            kiosk.tap("footer/feedback");
            for (auto const reason : feedback::k_reasons) {
                auto const rect = kiosk.node("feedback/reason/" + std::string(name_of(reason))).rect;
                CHECK(rect.height >= kiosk.ui().small_target());
                CHECK(rect.bottom() <= kiosk.node("footer/send").rect.y);
            }
            // The words take a third of it at most.
            auto const face = kiosk.node("feedback/rating/very_good").rect;
            CHECK(face.height >= 1.5f * kiosk.ui().smallest_face() * 1.4f);
        }
}

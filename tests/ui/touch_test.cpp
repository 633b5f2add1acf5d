#include "finger.h"

using Keys = std::vector<std::string>;

namespace {

constexpr base::Rect k_button { 100, 100, 200, 80 };
constexpr base::Point k_middle { 200, 140 };

Finger over_button() { return Finger({ { "button", k_button } }); }

} // namespace

TEST_CASE("a tap acts when the finger is lifted, not when it lands")
{
    auto finger = over_button();
    finger.press(k_middle);
    CHECK(finger.pressed == "button");
    CHECK(finger.take().empty());
    finger.idle();
    CHECK(finger.pressed == "button");
    finger.lift(k_middle);
    CHECK(finger.take() == Keys { "button" });
    CHECK(finger.pressed.empty());
}

TEST_CASE("a tap acts once, however many frames follow")
{
    auto finger = over_button();
    finger.tap(k_middle);
    for (int i = 0; i < 5; ++i)
        finger.idle();
    CHECK(finger.take() == Keys { "button" });
}

TEST_CASE("holding repeats nothing")
{
    auto finger = over_button();
    finger.press(k_middle);
    for (int i = 0; i < 500; ++i) {
        finger.wait(20);
        finger.idle();
    }
    CHECK(finger.take().empty());
    finger.lift(k_middle);
    CHECK(finger.take() == Keys { "button" });
}

TEST_CASE("a finger that slides off activates nothing, wherever it is lifted")
{
    auto finger = over_button();
    finger.press({ 102, 102 });
    finger.move({ 98, 102 });
    CHECK(finger.pressed.empty());
    finger.lift({ 98, 102 });
    CHECK(finger.take().empty());

    finger.wait(1000);
    finger.press({ 102, 102 });
    finger.lift({ 98, 98 });
    CHECK(finger.take().empty());
}

TEST_CASE("a finger that slid off and came back within 3 mm still activates")
{
    auto finger = over_button();
    finger.press({ 102, 140 });
    finger.move({ 97, 140 });
    CHECK(finger.pressed.empty());
    finger.move({ 103, 140 });
    CHECK(finger.pressed == "button");
    finger.lift({ 103, 140 });
    CHECK(finger.take() == Keys { "button" });
}

TEST_CASE("3 mm are still a tap, more is a drag")
{
    auto at_limit = over_button();
    at_limit.press(k_middle);
    at_limit.move({ k_middle.x + 12, k_middle.y });
    CHECK_FALSE(at_limit.touch.dragging());
    at_limit.lift({ k_middle.x + 12, k_middle.y });
    CHECK(at_limit.take() == Keys { "button" });

    auto over_limit = over_button();
    over_limit.press(k_middle);
    over_limit.move({ k_middle.x + 12.1f, k_middle.y });
    CHECK(over_limit.touch.dragging());
    CHECK(over_limit.pressed.empty());
    over_limit.lift(k_middle);
    CHECK(over_limit.take().empty());
}

TEST_CASE("a drag never activates, even one that ends where it began")
{
    auto finger = over_button();
    finger.press(k_middle);
    finger.move({ k_middle.x, k_middle.y + 300 });
    finger.move(k_middle);
    finger.wait(400);
    finger.lift(k_middle);
    CHECK(finger.take().empty());
}

TEST_CASE("a leap with the lifting itself is a drag too")
{
    auto finger = over_button();
    finger.press({ 110, 140 });
    finger.lift({ 290, 140 });
    CHECK(finger.take().empty());
}

TEST_CASE("the tremble of a hand adds up to no drag")
{
    auto finger = over_button();
    finger.press(k_middle);
    for (int i = 0; i < 200; ++i)
        finger.move({ k_middle.x + (i % 2 == 0 ? 8.0f : -8.0f), k_middle.y });
    finger.lift(k_middle);
    CHECK(finger.take() == Keys { "button" });
}

TEST_CASE("of targets that lie on one another the first asked has the press")
{
    Finger finger({ { "above", k_button }, { "below", { 0, 0, 1000, 1000 } } });
    finger.tap(k_middle);
    CHECK(finger.take() == Keys { "above" });
    finger.wait(1000);
    finger.tap({ 500, 500 });
    CHECK(finger.take() == Keys { "below" });
    finger.wait(1000);
    finger.press(k_middle);
    finger.move({ 98, 140 });
    CHECK(finger.pressed.empty());
}

TEST_CASE("a press beside every target activates nothing that comes under the finger later")
{
    auto finger = over_button();
    finger.press({ 400, 400 });
    finger.targets = { { "late", { 350, 350, 100, 100 } } };
    finger.idle();
    finger.lift({ 400, 400 });
    CHECK(finger.take().empty());
}

TEST_CASE("a press that began on one screen activates nothing on the next")
{
    auto finger = over_button();
    finger.press(k_middle);
    finger.targets = { { "other screen's", k_button } };
    finger.idle();
    CHECK(finger.pressed.empty());
    finger.lift(k_middle);
    CHECK(finger.take().empty());
}

TEST_CASE("a target that moved away from under the finger is not activated")
{
    auto finger = over_button();
    finger.press(k_middle);
    finger.targets = { { "button", { 100, 400, 200, 80 } } };
    finger.lift(k_middle);
    CHECK(finger.take().empty());
}

TEST_CASE("what is not in sight of a target can't be touched")
{
    Finger finger({ { "cut", k_button.intersect({ 0, 0, 1000, 120 }) }, { "gone", {} } });
    finger.tap({ 200, 110 });
    CHECK(finger.take() == Keys { "cut" });
    finger.wait(1000);
    finger.tap({ 200, 150 });
    CHECK(finger.take().empty());
}

TEST_CASE("a double strike within half a second counts once")
{
    for (auto const& [gap, count] : { std::pair { 40, 1 }, { 499, 1 }, { 500, 2 }, { 501, 2 } }) {
        CAPTURE(gap);
        auto finger = over_button();
        finger.tap(k_middle);
        finger.wait(gap);
        finger.tap(k_middle);
        CHECK(finger.take().size() == static_cast<std::size_t>(count));
    }
}

TEST_CASE("a strike that was not counted does not put the next one off")
{
    auto finger = over_button();
    finger.tap(k_middle);
    finger.wait(300);
    finger.tap(k_middle);
    finger.wait(300);
    finger.tap(k_middle);
    CHECK(finger.take() == Keys { "button", "button" });
}

TEST_CASE("two strikes apart are two, however quick")
{
    for (auto const& [distance, count] : { std::pair { 51.0f, 1 }, { 51.5f, 2 } }) {
        CAPTURE(distance);
        Finger finger({ { "wide", { 0, 0, 1000, 1000 } } });
        finger.tap({ 100, 100 });
        finger.wait(50);
        finger.tap({ 100 + distance, 100 });
        CHECK(finger.take().size() == static_cast<std::size_t>(count));
    }
}

TEST_CASE("the bounce of a finger does not go through to the next screen")
{
    auto finger = over_button();
    finger.tap(k_middle);
    finger.targets = { { "next screen's", k_button } };
    finger.wait(100);
    finger.tap(k_middle);
    CHECK(finger.take() == Keys { "button" });
}

TEST_CASE("a press that is stamped before the last tap was lifted is no bounce")
{
    auto finger = over_button();
    finger.wait(1000);
    finger.tap(k_middle);
    finger.wait(-700);
    finger.tap(k_middle);
    CHECK(finger.take() == Keys { "button", "button" });
}

TEST_CASE("not even to the screen of the next visitor")
{
    auto finger = over_button();
    finger.tap(k_middle);
    finger.touch.forget();
    finger.targets = { { "invitation", { 0, 0, 1000, 1000 } } };
    finger.wait(100);
    finger.tap(k_middle);
    CHECK(finger.take() == Keys { "button" });
}

TEST_CASE("each clear lift of a key counts, and a bouncing contact does not")
{
    for (auto const& [gap, count] : { std::pair { 19, 1 }, { 20, 2 }, { 120, 2 } }) {
        CAPTURE(gap);
        Finger finger({ { "key", k_button, ui::TapPolicy::rapid } });
        finger.tap(k_middle);
        finger.wait(gap);
        finger.tap(k_middle);
        CHECK(finger.take().size() == static_cast<std::size_t>(count));
    }
}

TEST_CASE("different keys always count, however near and soon")
{
    using enum ui::TapPolicy;
    Finger finger({ { "a", { 0, 0, 48, 48 }, rapid }, { "b", { 48, 0, 48, 48 }, rapid } });
    for (float const x : { 46.0f, 50.0f, 46.0f, 50.0f })
        finger.tap({ x, 24 });
    CHECK(finger.take() == Keys { "a", "b", "a", "b" });
}

TEST_CASE("a finger that bounces off what has gone strikes no key below it")
{
    for (auto const& [gap, count] : { std::pair { 499, 0 }, { 500, 1 } }) {
        auto finger = over_button();
        finger.tap(k_middle);
        REQUIRE(finger.take().size() == 1);
        finger.targets = { { "key", k_button, ui::TapPolicy::rapid } };
        finger.wait(gap);
        finger.tap(k_middle);
        CHECK(finger.take().size() == static_cast<std::size_t>(count));
    }
}

TEST_CASE("a button beside the last key counts as soon as the finger was lifted")
{
    Finger finger({ { "key", { 0, 0, 48, 48 }, ui::TapPolicy::rapid }, { "done", { 48, 0, 48, 48 } } });
    finger.tap({ 46, 24 });
    finger.wait(25);
    finger.tap({ 50, 24 });
    CHECK(finger.take() == Keys { "key", "done" });
}

TEST_CASE("a touch that acts had an effect, one on nothing has missed")
{
    auto finger = over_button();
    finger.press(k_middle);
    CHECK_FALSE(finger.touch.had_effect());
    CHECK_FALSE(finger.touch.missed());
    finger.lift(k_middle);
    CHECK(finger.touch.had_effect());
    CHECK_FALSE(finger.touch.missed());
    finger.idle();
    CHECK_FALSE(finger.touch.had_effect());
    finger.wait(1000);
    finger.tap({ 5, 5 });
    CHECK_FALSE(finger.touch.had_effect());
    CHECK(finger.touch.missed());
    finger.idle();
    CHECK_FALSE(finger.touch.missed());
}

TEST_CASE("ten letters a second are ten letters")
{
    Finger finger(
        { { "a", { 0, 0, 48, 48 }, ui::TapPolicy::rapid }, { "b", { 58, 0, 48, 48 }, ui::TapPolicy::rapid } });
    for (int i = 0; i < 10; ++i) {
        finger.tap(i % 3 == 0 ? base::Point { 24, 24 } : base::Point { 82, 24 });
        finger.wait(80);
    }
    CHECK(finger.take().size() == 10);
}

TEST_CASE("a scroll follows each move of a drag from its beginning on, and only inside its own area")
{
    auto finger = over_button();
    base::Rect const area { 0, 0, 1000, 1000 };
    finger.press(k_middle);
    CHECK(finger.touch.drag(area).held);
    CHECK(finger.touch.drag(area).by_px == 0);
    finger.move({ 200, 150 });
    CHECK(finger.touch.drag(area).by_px == 0);
    finger.move({ 200, 160 });
    CHECK(finger.touch.drag(area).by_px == 10);
    finger.move({ 210, 130 });
    CHECK(finger.touch.drag(area).by_px == -30);
    // The finger may leave the area; where it began decides.
    finger.move({ 200, 1500 });
    CHECK(finger.touch.drag(area).by_px == 1370);
    CHECK(finger.touch.drag({ 0, 1100, 1000, 1000 }).by_px == 0);
    CHECK_FALSE(finger.touch.drag({ 0, 1100, 1000, 1000 }).held);
    finger.idle();
    CHECK(finger.touch.drag(area).by_px == 0);
    finger.lift({ 200, 1510 });
    CHECK(finger.touch.drag(area).by_px == 10);
    CHECK_FALSE(finger.touch.drag(area).held);
    finger.idle();
    CHECK_FALSE(finger.touch.drag(area).held);
    CHECK_FALSE(finger.touch.drag(area).flick_px_s);
}

TEST_CASE("a flick has the speed of its last tenth of a second")
{
    auto finger = over_button();
    base::Rect const area { 0, 0, 1000, 10000 };
    finger.press({ 200, 140 });
    float y = 140;
    for (int i = 0; i < 60; ++i) { // Slow at first, which does not count.
        finger.wait(10);
        finger.move({ 200, y += 1 });
    }
    for (int i = 0; i < 12; ++i) {
        finger.wait(10);
        finger.move({ 200, y += 20 });
    }
    finger.lift({ 200, y });
    auto const flick = finger.touch.drag(area).flick_px_s;
    REQUIRE(flick);
    CHECK(*flick == doctest::Approx(2000).epsilon(0.02));
}

TEST_CASE("a finger that rested before it was lifted flicks nothing")
{
    auto finger = over_button();
    finger.press({ 200, 140 });
    for (int i = 1; i <= 10; ++i) {
        finger.wait(10);
        finger.move({ 200, 140 + 30.0f * static_cast<float>(i) });
    }
    finger.wait(150);
    finger.lift({ 200, 440 });
    CHECK(finger.touch.drag({ 0, 0, 1000, 1000 }).flick_px_s == 0.0f);
}

TEST_CASE("a tap is no flick")
{
    auto finger = over_button();
    finger.tap(k_middle);
    CHECK_FALSE(finger.touch.drag({ 0, 0, 1000, 1000 }).flick_px_s);
}

TEST_CASE("a swallowed press activates nothing, the next one does")
{
    auto finger = over_button();
    finger.press(k_middle);
    finger.touch.swallow();
    finger.lift(k_middle);
    CHECK(finger.take().empty());
    finger.wait(30);
    finger.tap(k_middle);
    CHECK(finger.take() == Keys { "button" });
}

TEST_CASE("a press that is forgotten is over")
{
    auto finger = over_button();
    finger.press(k_middle);
    finger.touch.forget();
    CHECK_FALSE(finger.touch.down());
    finger.lift(k_middle);
    CHECK(finger.take().empty());
}

TEST_CASE("a lift without a press is nothing")
{
    auto finger = over_button();
    finger.lift(k_middle);
    finger.move(k_middle);
    CHECK(finger.pressed.empty());
    CHECK(finger.take().empty());
}

TEST_CASE("the wheel turns what is under the pointer")
{
    ui::Touch touch;
    base::Input const turned { .kind = base::InputKind::wheel, .position = k_middle, .wheel_steps = 2 };
    touch.begin({ &turned, 1 }, k_limits);
    CHECK(touch.wheel(k_button) == 2);
    CHECK(touch.wheel({ 500, 500, 10, 10 }) == 0);
    touch.begin({}, k_limits);
    CHECK(touch.wheel(k_button) == 0);
}

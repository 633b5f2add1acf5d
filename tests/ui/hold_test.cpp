// What acts when a finger rests on it: once, when the time is due, and never by a drag, a second finger or a stall.

#include "finger.h"

using namespace std::chrono_literals;

namespace {

constexpr base::Rect k_corner { 0, 0, 120, 120 };
constexpr base::Point k_there { 60, 60 };

/// A finger over a corner that is held for three seconds, with a button below the same place.
class Holder {
public:
    void give(base::InputKind kind, base::Point at = k_there)
    {
        base::Input const input { .kind = kind, .time = now, .position = at };
        frame({ &input, 1 });
    }
    void wait(std::chrono::milliseconds time)
    {
        now += time;
        frame({});
    }
    void frame(std::span<base::Input const> slice)
    {
        touch.begin(slice, k_limits);
        auto const state = touch.hold("corner", corner, 3s, now);
        due = state.due;
        fired += state.fired;
        activated += touch.target("button", corner).activated;
    }

    ui::Touch touch;
    base::Rect corner = k_corner;
    base::Instant now {};
    std::optional<base::Instant> due;
    int fired = 0, activated = 0;
};

using enum base::InputKind;

} // namespace

TEST_CASE("a hold fires once, in the frame in which its time is due")
{
    Holder finger;
    finger.give(pressed);
    CHECK(finger.due == finger.now + 3s);
    finger.wait(2999ms);
    CHECK(finger.fired == 0);
    finger.wait(1ms);
    CHECK(finger.fired == 1);
    CHECK_FALSE(finger.due);
    finger.wait(10s);
    CHECK(finger.fired == 1);
}

TEST_CASE("after a hold has fired the lift activates nothing, and neither does its bounce")
{
    Holder finger;
    finger.give(pressed);
    finger.wait(3s);
    finger.wait(1s);
    finger.give(released);
    finger.now += 100ms;
    finger.give(pressed);
    finger.give(released);
    CHECK(finger.activated == 0);
    finger.now += 500ms;
    finger.give(pressed);
    finger.give(released);
    CHECK(finger.activated == 1);
}

TEST_CASE("not even the bounce after the screen was forgotten meanwhile")
{
    Holder finger;
    finger.give(pressed);
    finger.wait(3s);
    finger.touch.forget();
    finger.give(released);
    finger.now += 100ms;
    finger.give(pressed);
    finger.give(released);
    CHECK(finger.activated == 0);
}

TEST_CASE("lifting before the time is a tap on what lies there")
{
    Holder finger;
    finger.give(pressed);
    finger.wait(2900ms);
    finger.give(released);
    finger.wait(1s);
    CHECK(finger.fired == 0);
    CHECK(finger.activated == 1);
    CHECK_FALSE(finger.due);
}

TEST_CASE("a drag or a finger that left is no hold, though it comes back")
{
    Holder dragging;
    dragging.give(pressed);
    dragging.give(moved, { 60, 80 });
    dragging.give(moved);
    dragging.wait(5s);
    CHECK(dragging.fired == 0);

    Holder leaving;
    leaving.give(pressed, { 115, 60 });
    leaving.give(moved, { 122, 60 });
    CHECK_FALSE(leaving.due);
    leaving.give(moved, { 115, 60 });
    leaving.wait(5s);
    CHECK(leaving.fired == 0);

    Holder trembling;
    trembling.give(pressed);
    trembling.give(moved, { 68, 60 });
    trembling.wait(3s);
    CHECK(trembling.fired == 1);
}

TEST_CASE("a second finger or another button ends a hold")
{
    for (auto const kind : { pressed, key }) {
        Holder finger;
        finger.give(pressed);
        finger.wait(1s);
        finger.give(kind);
        finger.wait(5s);
        CHECK(finger.fired == 0);
        finger.give(released);
        finger.give(pressed);
        finger.wait(3s);
        CHECK(finger.fired == 1);
    }
}

TEST_CASE("a press that comes late does not fire before its lifting could have come")
{
    Holder finger;
    base::Input const late { .kind = pressed, .time = finger.now, .position = k_there };
    finger.now += 10s;
    finger.frame({ &late, 1 });
    finger.give(released);
    CHECK(finger.fired == 0);
}

TEST_CASE("a press that began elsewhere, or before the area was there, is no hold")
{
    Holder elsewhere;
    elsewhere.give(pressed, { 122, 60 });
    elsewhere.give(moved, { 118, 60 });
    elsewhere.wait(5s);
    CHECK(elsewhere.fired == 0);

    Holder before;
    before.corner = {};
    before.give(pressed);
    before.corner = k_corner;
    before.wait(5s);
    CHECK(before.fired == 0);
}

TEST_CASE("a forgotten press holds nothing")
{
    Holder finger;
    finger.give(pressed);
    finger.touch.forget();
    finger.wait(5s);
    CHECK(finger.fired == 0);
}

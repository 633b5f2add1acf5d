#include "platform/needs_display.h"
#include "platform/window.h"

#include "platform/onlooker.h"
#include "platform/pointer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <vector>

using namespace std::chrono_literals;
using base::Input;
using base::InputKind;
using base::Key;
using platform::Window;
using tests::Onlooker;
using tests::Pointer;

namespace {

constexpr auto k_title = "Lectern input test";

/// A window that a finger touches, and what has arrived in it since it was last asked.
struct Panel {
    // The pointer rests in the window before it opens, so that only what a test does moves it.
    Panel() { finger.move({ 300, 200 }); }

    Pointer finger;
    Window window = [] {
        auto opened = Window::open({ .title = k_title, .windowed = platform::PixelSize { 400, 300 } });
        REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().message));
        return std::move(*opened);
    }();

    /// Waits until the right button, which acts as any other key, marks the end of what the test sent.
    std::vector<Input> take()
    {
        finger.press(Pointer::Button::right);
        finger.release(Pointer::Button::right);
        std::vector<Input> all;
        for (int round = 0; round < 100; ++round) {
            auto const some = window.wait(1s);
            (void)window.take_damage();
            all.insert(all.end(), some.begin(), some.end());
            if (!all.empty() && all.back().kind == InputKind::key && all.back().key == Key::other
                && all.back().character == 0) {
                all.pop_back();
                return all;
            }
        }
        FAIL("the end of the input never arrived");
        return all;
    }
};

std::vector<InputKind> kinds_of(std::vector<Input> const& inputs)
{
    std::vector<InputKind> kinds;
    std::ranges::transform(inputs, std::back_inserter(kinds), &Input::kind);
    return kinds;
}

/// Taps at places of its own, far enough from each other in time for the server's clock to tell.
void tap_in_turn(Pointer& finger)
{
    for (float const x : { 50.0f, 150.0f, 250.0f }) {
        finger.tap({ x, 60 });
        auto const tapped = std::chrono::steady_clock::now();
        while (std::chrono::steady_clock::now() < tapped + 60ms) {}
    }
}

/// Each of the last three presses is where and when its finger came down.
void check_taps_in_turn(std::vector<Input> const& inputs)
{
    std::vector<Input> pressed;
    std::ranges::copy_if(
        inputs, std::back_inserter(pressed), [](auto& each) { return each.kind == InputKind::pressed; });
    REQUIRE(pressed.size() >= 3);
    auto const last = std::span(pressed).last(3);
    float x = 50;
    for (Input const& each : last) {
        CHECK(each.position == base::Point { x, 60 });
        x += 100;
    }
    // The server's clock may tick every ten milliseconds.
    CHECK(last[1].time - last[0].time >= 30ms);
    CHECK(last[2].time - last[1].time >= 30ms);
}

} // namespace

TEST_CASE("a tap arrives as a press and a release where the finger is")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    panel.finger.tap({ 123, 45 });
    auto const inputs = panel.take();
    REQUIRE(kinds_of(inputs) == std::vector { InputKind::moved, InputKind::pressed, InputKind::released });
    for (Input const& input : inputs)
        CHECK(input.position == base::Point { 123, 45 });
    CHECK(std::ranges::is_sorted(inputs, {}, &Input::time));
    CHECK(inputs[0].time > base::Instant {});
}

TEST_CASE("a drag arrives in order, its last place included")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    panel.finger.drag({ { 10, 20 }, { 30, 40 }, { 50, 60 }, { 70, 80 } });
    auto const inputs = panel.take();
    REQUIRE(inputs.size() >= 4);
    CHECK(inputs[0].position == base::Point { 10, 20 });
    CHECK(inputs[1].kind == InputKind::pressed);
    CHECK(inputs[1].position == base::Point { 10, 20 });
    CHECK(std::ranges::all_of(
        inputs.begin() + 2, inputs.end() - 1, [](Input const& input) { return input.kind == InputKind::moved; }));
    CHECK((inputs.end() - 2)->position == base::Point { 70, 80 });
    CHECK(inputs.back().kind == InputKind::released);
    CHECK(inputs.back().position == base::Point { 70, 80 });
}

TEST_CASE("many taps are all there, in order")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    constexpr int k_taps = 80;
    for (int tap = 0; tap < k_taps; ++tap)
        panel.finger.tap({ static_cast<float>(1 + tap), 7 });
    auto const inputs = panel.take();
    int pressed = 0, released = 0;
    for (Input const& input : inputs) {
        if (input.kind == InputKind::pressed)
            CHECK(input.position.x == static_cast<float>(++pressed));
        if (input.kind == InputKind::released)
            CHECK(input.position.x == static_cast<float>(++released));
    }
    CHECK(pressed == k_taps);
    CHECK(released == k_taps);
}

TEST_CASE("moves that wait together arrive as one")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    for (int x = 0; x < 50; ++x)
        panel.finger.move({ static_cast<float>(100 + x), 100 });
    auto const inputs = panel.take();
    REQUIRE(inputs.size() == 1);
    CHECK(inputs[0].position == base::Point { 149, 100 });
}

TEST_CASE("a touch in the very corner is a touch there")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    base::Point const inside { 200, 100 }, corner {};
    for (base::Point const place : { inside, corner, inside, corner }) {
        panel.finger.tap(place);
        for (Input const& input : panel.take())
            if (input.kind != InputKind::moved)
                CHECK(input.position == place);
    }
}

TEST_CASE("the wheel and the keypad arrive")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    panel.finger.press(Pointer::Button::wheel_down);
    panel.finger.release(Pointer::Button::wheel_down);
    // GLFW drops a second press of one key within a millisecond, so each key comes once.
    panel.finger.key("Right");
    panel.finger.key("Tab", { "Shift_L" });
    panel.finger.key("Return");
    panel.finger.key("Escape");
    panel.finger.key("Page_Down");
    auto inputs = panel.take();
    REQUIRE(inputs.size() >= 1);
    CHECK(inputs[0].kind == InputKind::wheel);
    CHECK(inputs[0].wheel_steps == 1);
    std::vector<Key> keys;
    for (Input const& input : inputs)
        if (input.kind == InputKind::key)
            keys.push_back(input.key);
    CHECK(keys == std::vector { Key::right, Key::other, Key::previous, Key::activate, Key::back, Key::page_down });
}

TEST_CASE("Alt+F4 and Ctrl+W mean nothing")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    panel.finger.key("F4", { "Alt_L" });
    panel.finger.key("w", { "Control_L" });
    panel.finger.key("Tab", { "Alt_L" });
    auto const inputs = panel.take();
    CHECK_FALSE(inputs.empty());
    for (Input const& input : inputs)
        CHECK(input.key == Key::other);
}

TEST_CASE("inputs that are handled late have the times at which they were made")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    // The window is not asked meanwhile, as while a frame takes its time.
    tap_in_turn(panel.finger);
    check_taps_in_turn(panel.take());
}

TEST_CASE("a window that comes up below the pointer mixes up no taps")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    Onlooker onlooker(k_title);
    onlooker.unmap();
    panel.finger.move({ 200, 200 });
    onlooker.map();
    tap_in_turn(panel.finger);
    check_taps_in_turn(panel.take());
}

TEST_CASE("focus that is lost under a finger mixes up no taps")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    panel.finger.press();
    Onlooker(k_title).take_focus_away();
    panel.finger.release();
    tap_in_turn(panel.finger);
    check_taps_in_turn(panel.take());
}

TEST_CASE("a keyboard's keys arrive with what they type")
{
    NEEDS_DISPLAY();
    Panel panel;
    (void)panel.take();
    panel.finger.key("w");
    panel.finger.key("q", { "Shift_L" });
    panel.finger.key("space");
    panel.finger.key("BackSpace");
    std::u32string typed;
    for (Input const& input : panel.take()) {
        if (input.character != 0)
            typed += input.character;
        if (input.erases)
            typed += U'<';
    }
    CHECK(typed == U"wQ <");
}

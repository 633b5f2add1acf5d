#include "platform/dummy_display.h"
#include "platform/onlooker.h"
#include "platform/pointer.h"
#include "platform/window.h"

#include <doctest/doctest.h>

#include <functional>

using namespace std::chrono_literals;
using platform::PixelSize;
using platform::Window;
using tests::DummyDisplay;
using tests::Onlooker;

namespace {

constexpr auto k_title = "Lectern display test";

Window open_window()
{
    auto window = Window::open({ .title = k_title });
    REQUIRE_MESSAGE(window, (window ? "" : window.error().message));
    return std::move(*window);
}

/// Each round is a look of the window's, not a wait for time; without a limit a failure would hang.
bool comes_true(Window& window, std::function<bool()> const& claim)
{
    for (int round = 0; round < 300 && !claim(); ++round) {
        (void)window.wait(20ms);
        (void)window.take_damage();
    }
    return claim();
}

bool covers(Window const& window, Onlooker const& onlooker, PixelSize size)
{
    return window.size() == size && onlooker.visible() && onlooker.frame() == Onlooker::Frame { 0, 0, size };
}

void follow_modes(Window& window, Onlooker const& onlooker)
{
    REQUIRE(comes_true(window, [&] { return covers(window, onlooker, { 1920, 1080 }); }));
    for (PixelSize const size : { PixelSize { 1280, 720 }, { 1080, 1920 }, { 1920, 1080 } }) {
        std::string const mode = std::to_string(size.width) + "x" + std::to_string(size.height);
        CAPTURE(mode);
        DummyDisplay::change_mode(mode);
        CHECK(comes_true(window, [&] { return covers(window, onlooker, size); }));
    }
}

} // namespace

TEST_CASE("the window follows the display's mode, lying and standing")
{
    NEEDS_DUMMY_DISPLAY(display);
    Window window = open_window();
    Onlooker const onlooker(k_title);
    follow_modes(window, onlooker);
}

TEST_CASE("it follows under a window manager, too")
{
    NEEDS_DUMMY_DISPLAY(display);
    NEEDS_WINDOW_MANAGER(manager);
    Window window = open_window();
    Onlooker const onlooker(k_title);
    follow_modes(window, onlooker);
}

TEST_CASE("where the server tells of no monitors the window covers its whole screen")
{
    NEEDS_DUMMY_DISPLAY(display, { "-extension", "RANDR" });
    Window window = open_window();
    Onlooker const onlooker(k_title);
    CHECK(comes_true(window, [&] { return covers(window, onlooker, onlooker.screen()); }));
}

TEST_CASE("a new mode wants to be drawn")
{
    NEEDS_DUMMY_DISPLAY(display);
    Window window = open_window();
    REQUIRE(comes_true(window, [&] { return window.size() == PixelSize { 1920, 1080 }; }));
    DummyDisplay::change_mode("1280x720");
    bool damaged = false;
    for (int round = 0; round < 300 && window.size() != PixelSize { 1280, 720 }; ++round) {
        (void)window.wait(20ms);
        damaged = window.take_damage() || damaged;
    }
    CHECK(damaged);
    CHECK(window.size() == PixelSize { 1280, 720 });
}

TEST_CASE("a window that another program unmaps is back at once")
{
    NEEDS_DUMMY_DISPLAY(display);
    Window window = open_window();
    Onlooker onlooker(k_title);
    REQUIRE(comes_true(window, [&] { return onlooker.visible(); }));
    for (int time = 0; time < 3; ++time) {
        onlooker.unmap();
        REQUIRE_FALSE(onlooker.visible());
        CHECK(comes_true(window, [&] { return covers(window, onlooker, { 1920, 1080 }); }));
    }
}

TEST_CASE("neither minimising nor a desktop's shortcut hides the window")
{
    NEEDS_DUMMY_DISPLAY(display);
    NEEDS_WINDOW_MANAGER(manager);
    Window window = open_window();
    Onlooker onlooker(k_title);
    tests::Pointer keyboard;
    auto const is_seen = [&] { return covers(window, onlooker, { 1920, 1080 }); };
    REQUIRE(comes_true(window, is_seen));
    for (int time = 0; time < 2; ++time) {
        onlooker.minimise();
        REQUIRE(comes_true(window, [&] { return onlooker.times_hidden() > 2 * time; }));
        CHECK(comes_true(window, is_seen));
        keyboard.key("d", { "Super_L" });
        REQUIRE(comes_true(window, [&] { return onlooker.times_hidden() > 2 * time + 1; }));
        CHECK(comes_true(window, is_seen));
    }
}

TEST_CASE("the display is not blanked while the kiosk runs, and as before afterwards")
{
    NEEDS_DUMMY_DISPLAY(display);
    int const before = tests::seconds_to_blanking();
    REQUIRE(before > 0);
    {
        Window const window = open_window();
        CHECK(tests::seconds_to_blanking() == 0);
    }
    CHECK(tests::seconds_to_blanking() == before);
}

TEST_CASE("the tap that wakes a blanked display does nothing else")
{
    NEEDS_DUMMY_DISPLAY(display);
    Window window = open_window();
    Onlooker const onlooker(k_title);
    REQUIRE(comes_true(window, [&] { return onlooker.has_focus(); }));
    tests::Pointer finger;
    for (bool const blanked : { false, true }) {
        CAPTURE(blanked);
        if (blanked)
            tests::blank_display();
        finger.tap({ 300, 200 });
        finger.key("F1");
        int pressed = 0, keys = 0;
        for (int round = 0; round < 20; ++round)
            for (auto const& input : window.wait(20ms)) {
                pressed += input.kind == base::InputKind::pressed || input.kind == base::InputKind::released;
                keys += input.kind == base::InputKind::key;
            }
        CHECK(pressed == (blanked ? 0 : 2));
        CHECK(keys == (blanked ? 0 : 1));
    }
}

#include "platform/needs_display.h"
#include "platform/window.h"

#include "platform/onlooker.h"
#include "platform/pointer.h"

#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <sys/resource.h>
#include <thread>

using namespace std::chrono_literals;
using platform::PixelSize;
using platform::Window;
using tests::Onlooker;
using tests::Pointer;

namespace {

constexpr auto k_title = "Lectern window test";

Window open_window(std::optional<PixelSize> windowed)
{
    auto window = Window::open({ .title = k_title, .windowed = windowed });
    REQUIRE_MESSAGE(window, (window ? "" : window.error().message));
    return std::move(*window);
}

/// Sets an environment variable, or clears it, while it lives.
class Environment {
public:
    Environment(char const* name, char const* value)
        : m_name(name)
    {
        if (char const* const before = std::getenv(name))
            m_before = before;
        if (value)
            ::setenv(name, value, 1);
        else
            ::unsetenv(name);
    }
    Environment(Environment const&) = delete;
    Environment& operator=(Environment const&) = delete;
    ~Environment()
    {
        if (m_before)
            ::setenv(m_name, m_before->c_str(), 1);
        else
            ::unsetenv(m_name);
    }

private:
    char const* m_name;
    std::optional<std::string> m_before;
};

std::string reason_to_refuse()
{
    auto const window = Window::open({ .title = k_title });
    REQUIRE_FALSE(window);
    CHECK(window.error().code == base::ErrorCode::unavailable);
    return window.error().message;
}

} // namespace

TEST_CASE("without an X server there is a reason and a remedy")
{
    Environment const no_display("DISPLAY", nullptr);
    {
        Environment const no_wayland("WAYLAND_DISPLAY", nullptr);
        CHECK(reason_to_refuse().find("DISPLAY is not set") != std::string::npos);
    }
    Environment const wayland("WAYLAND_DISPLAY", "wayland-0");
    CHECK(reason_to_refuse().find("touch would not arrive") != std::string::npos);
}

TEST_CASE("an X server that does not answer is named")
{
    Environment const elsewhere("DISPLAY", ":59999");
    CHECK(reason_to_refuse().find(":59999") != std::string::npos);
}

TEST_CASE("where no more files may be opened the window says so")
{
    rlimit before {};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
    rlimit const none { 0, before.rlim_max };
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
    auto const window = Window::open({ .title = k_title });
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
    REQUIRE_FALSE(window);
    CHECK(window.error().message.find("nothing could wake the window") != std::string::npos);
}

TEST_CASE("a window for development stands at the top left")
{
    NEEDS_DISPLAY();
    Window const window = open_window(PixelSize { 320, 240 });
    CHECK(window.size() == PixelSize { 320, 240 });
    CHECK(Onlooker(k_title).frame() == Onlooker::Frame { 0, 0, { 320, 240 } });
}

TEST_CASE("the kiosk covers the whole screen")
{
    NEEDS_DISPLAY();
    Window const window = open_window({});
    Onlooker const onlooker(k_title);
    CHECK(onlooker.frame() == Onlooker::Frame { 0, 0, onlooker.screen() });
    CHECK(window.size() == onlooker.screen());
    CHECK(onlooker.visible());
}

TEST_CASE("an empty window is refused")
{
    NEEDS_DISPLAY();
    auto const window = Window::open({ .title = k_title, .windowed = PixelSize { 0, 200 } });
    REQUIRE_FALSE(window);
    CHECK(window.error().code == base::ErrorCode::usage);
}

TEST_CASE("a window that is only a context is never seen")
{
    NEEDS_DISPLAY();
    auto const window = Window::open({ .title = k_title, .windowed = {}, .visible = false });
    REQUIRE(window);
    CHECK_FALSE(Onlooker(k_title).visible());
}

TEST_CASE("the pointer never shows")
{
    NEEDS_DISPLAY();
    Pointer finger;
    finger.move({ 100, 100 });
    Window window = open_window(PixelSize { 320, 240 });
    CHECK_FALSE(Onlooker(k_title).pointer_shows());
    finger.move({ 200, 200 });
    (void)window.wait(1s);
    CHECK_FALSE(Onlooker(k_title).pointer_shows());
}

TEST_CASE("a new window wants to be drawn, once")
{
    NEEDS_DISPLAY();
    Window window = open_window(PixelSize { 320, 240 });
    CHECK(window.take_damage());
    CHECK_FALSE(window.take_damage());
}

TEST_CASE("a request to close is ignored")
{
    NEEDS_DISPLAY();
    Window window = open_window(PixelSize { 320, 240 });
    Onlooker onlooker(k_title);
    onlooker.ask_to_close();
    while (!window.wait(50ms).empty() || window.take_damage()) {}
    CHECK(onlooker.visible());
    CHECK(window.size() == PixelSize { 320, 240 });
}

TEST_CASE("the kiosk asks for lost focus back")
{
    NEEDS_DISPLAY();
    Window window = open_window({});
    Onlooker onlooker(k_title);
    // Without a limit this would hang where focus is not asked for; each round is a look, not a wait for time.
    auto const has_focus_in_time = [&] {
        for (int round = 0; round < 200 && !onlooker.has_focus(); ++round) {
            (void)window.wait(20ms);
            (void)window.take_damage();
        }
        return onlooker.has_focus();
    };
    REQUIRE(has_focus_in_time());
    for (int loss = 0; loss < 2; ++loss) {
        onlooker.take_focus_away();
        REQUIRE_FALSE(onlooker.has_focus());
        CHECK(has_focus_in_time());
    }
}

TEST_CASE("a wait without input ends at its limit")
{
    NEEDS_DISPLAY();
    Window window = open_window(PixelSize { 320, 240 });
    (void)window.take_damage();
    CHECK(window.wait(0ms).empty());
    CHECK(window.wait(-1ms).empty());
    CHECK(window.wait(1ms).empty());
}

TEST_CASE("a wake before the wait is not lost")
{
    NEEDS_DISPLAY();
    Window window = open_window(PixelSize { 320, 240 });
    (void)window.wait(0ms);
    (void)window.take_damage();
    window.wake();
    (void)window.wait(std::nullopt);
}

TEST_CASE("no wake from another thread is lost")
{
    NEEDS_DISPLAY();
    Window window = open_window(PixelSize { 320, 240 });
    constexpr int k_rounds = 2000;
    std::atomic<int> asked = 0, answered = 0;
    std::thread worker([&] {
        for (int round = 1; round <= k_rounds; ++round) {
            asked = round;
            window.wake();
            for (int seen = answered; seen < round; seen = answered)
                answered.wait(seen);
        }
    });
    // A lost wake leaves both sides waiting for ever: the test's time limit reports it.
    while (answered < k_rounds) {
        (void)window.wait(std::nullopt);
        (void)window.take_damage();
        answered = asked.load();
        answered.notify_one();
    }
    worker.join();
    CHECK(answered == k_rounds);
}

TEST_CASE("windows can follow each other")
{
    NEEDS_DISPLAY();
    for (int round = 0; round < 2; ++round)
        CHECK(open_window(PixelSize { 100, 100 }).size() == PixelSize { 100, 100 });
}

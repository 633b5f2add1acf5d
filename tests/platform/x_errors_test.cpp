#include "platform/x_errors.h"

#include "platform/needs_display.h"
#include "platform/window.h"
#include "support/log_of.h"

#include <X11/Xlib.h>

#include <algorithm>
#include <string>

namespace {

void map_what_is_not_there(Display* display)
{
    XMapWindow(display, 1);
    XSync(display, False);
}

void focus_what_is_not_mapped(Display* display)
{
    ::Window const hidden = XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 10, 10, 0, 0, 0);
    XSetInputFocus(display, hidden, RevertToParent, CurrentTime);
    XSync(display, False);
}

} // namespace

TEST_CASE("of requests that the X server refuses each kind is logged once")
{
    NEEDS_DISPLAY();
    auto const connection = tests::connect_to_x();
    platform::XErrors const errors;
    std::string const said = tests::log_of([&] {
        for (int time = 0; time < 3; ++time) {
            map_what_is_not_there(connection.get());
            focus_what_is_not_mapped(connection.get());
        }
    });
    CHECK(std::ranges::count(said, '\n') == 2);
    CHECK(said.find("BadWindow") != std::string::npos);
    CHECK(said.find("BadMatch") != std::string::npos);
}

TEST_CASE("a refused request does not end a program that has a window")
{
    NEEDS_DISPLAY();
    auto const window = platform::Window::open({ .title = "Lectern error test", .windowed = { { 100, 100 } } });
    REQUIRE(window);
    auto const connection = tests::connect_to_x();
    CHECK_FALSE(tests::log_of([&] { focus_what_is_not_mapped(connection.get()); }).empty());
}

#include "platform/needs_display.h"
#include "platform/window.h"

#include <doctest/doctest.h>

#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

TEST_CASE("a window knows its size without asking the X server")
{
    NEEDS_DISPLAY();
    auto const window = platform::Window::open({ .title = "Lectern size test", .windowed = { { 320, 240 } } });
    REQUIRE(window);
    auto const next = XNextRequest(glfwGetX11Display());
    CHECK(window->size() == platform::PixelSize { 320, 240 });
    CHECK(XNextRequest(glfwGetX11Display()) == next);
}

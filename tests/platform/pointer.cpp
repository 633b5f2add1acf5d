#include "platform/pointer.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>

#include <cmath>
#include <ranges>
#include <stdexcept>

namespace tests {

Pointer::Pointer()
    : m_connection(connect_to_x())
{
    if (!m_connection)
        throw std::runtime_error("no X server to touch");
    int event = 0, error = 0, major = 0, minor = 0;
    if (!XTestQueryExtension(m_connection.get(), &event, &error, &major, &minor))
        throw std::runtime_error("the X server has no XTEST extension");
}

Pointer::~Pointer()
{
    for (unsigned const button : { 1u, 2u, 3u })
        if (m_held_buttons & (1u << button))
            XTestFakeButtonEvent(m_connection.get(), button, False, CurrentTime);
    settle();
}

void Pointer::move(base::Point to)
{
    auto const x = static_cast<int>(std::lround(to.x)), y = static_cast<int>(std::lround(to.y));
    XTestFakeMotionEvent(m_connection.get(), -1, x, y, CurrentTime);
    settle();
}

void Pointer::press(Button button)
{
    auto const number = static_cast<unsigned>(button);
    m_held_buttons |= 1u << number;
    XTestFakeButtonEvent(m_connection.get(), number, True, CurrentTime);
    settle();
}

void Pointer::release(Button button)
{
    auto const number = static_cast<unsigned>(button);
    m_held_buttons &= ~(1u << number);
    XTestFakeButtonEvent(m_connection.get(), number, False, CurrentTime);
    settle();
}

void Pointer::tap(base::Point at) { drag({ at }); }

void Pointer::drag(std::initializer_list<base::Point> along)
{
    bool down = false;
    for (base::Point const point : along) {
        move(point);
        if (!down)
            press();
        down = true;
    }
    if (down)
        release();
}

void Pointer::key(std::string const& name, std::initializer_list<std::string> holding)
{
    for (std::string const& held : holding)
        send_key(held, true);
    send_key(name, true);
    send_key(name, false);
    for (std::string const& held : std::views::reverse(holding))
        send_key(held, false);
    settle();
}

void Pointer::send_key(std::string const& name, bool down)
{
    KeySym const symbol = XStringToKeysym(name.c_str());
    KeyCode const code = symbol == NoSymbol ? KeyCode {} : XKeysymToKeycode(m_connection.get(), symbol);
    if (code == 0)
        throw std::runtime_error("no key is named " + name);
    XTestFakeKeyEvent(m_connection.get(), code, down ? True : False, CurrentTime);
}

void Pointer::settle() { XSync(m_connection.get(), False); }

} // namespace tests

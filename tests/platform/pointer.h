#pragma once
// A finger on the screen and a keypad beside it: real events through the X server (the XTEST extension). A finger
// reaches the kiosk as the pointer and its first button, exactly as it does here.

#include "base/geometry.h"
#include "platform/x_connection.h"

#include <initializer_list>
#include <string>

namespace tests {

/// Places are pixels of the screen. Each call returns when the server has taken the events; the window under test
/// still has to wait() for them. Throws std::runtime_error when there is no X server or no XTEST.
class Pointer {
public:
    enum class Button { left = 1, middle = 2, right = 3, wheel_up = 4, wheel_down = 5 };

    Pointer();
    /// Lets go of whatever is still held.
    ~Pointer();
    Pointer(Pointer const&) = delete;
    Pointer& operator=(Pointer const&) = delete;

    void move(base::Point to);
    void press(Button button = Button::left);
    void release(Button button = Button::left);

    void tap(base::Point at);
    /// Down on the first point, through the others, up on the last.
    void drag(std::initializer_list<base::Point> along);

    /// A key by its name in <X11/keysymdef.h> without the XK_ ("Tab", "Page_Down", "w"), pressed and let go while
    /// the keys named in `holding` ("Shift_L") are down.
    void key(std::string const& name, std::initializer_list<std::string> holding = {});

private:
    void send_key(std::string const& name, bool down);
    void settle();

    XConnection m_connection;
    unsigned m_held_buttons = 0;
};

} // namespace tests

#include "platform/x_connection.h"

#include <X11/Xlib.h>

namespace tests {

void CloseConnection::operator()(_XDisplay* connection) const { XCloseDisplay(connection); }

XConnection connect_to_x() { return XConnection(XOpenDisplay(nullptr)); }

bool hold_x_server()
{
    static XConnection const held = connect_to_x();
    return held != nullptr;
}

} // namespace tests

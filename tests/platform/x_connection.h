#pragma once
// A connection to the X server of one's own, as another program would have.

#include <memory>

struct _XDisplay;

namespace tests {

struct CloseConnection {
    void operator()(_XDisplay* connection) const;
};
using XConnection = std::unique_ptr<_XDisplay, CloseConnection>;

/// Null when there is no X server.
[[nodiscard]] XConnection connect_to_x();

/// Keeps a connection open from the first call to the end of the program: an X server whose last client has left starts
/// again, and refuses the next test meanwhile. False when the server does not answer.
[[nodiscard]] bool hold_x_server();

} // namespace tests

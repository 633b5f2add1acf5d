#pragma once
// A request that the X server refuses is no reason to end: another program may unmap the window, or unplug a display,
// between our look and what we ask for. Without this Xlib ends the process.

namespace platform {

/// While it lives, refused requests are logged, one of each error code. One at a time, for all connections of the
/// process. GLFW puts Xlib's own handler back when it has made a window: make this afterwards.
class XErrors {
public:
    XErrors();
    ~XErrors();
    XErrors(XErrors const&) = delete;
    XErrors& operator=(XErrors const&) = delete;
};

} // namespace platform

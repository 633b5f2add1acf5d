#include "platform/x_window.h"

#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <X11/extensions/scrnsaver.h>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <poll.h>
#include <span>
#include <utility>

namespace platform {

namespace {

using base::InputKind;
using Clock = std::chrono::steady_clock;

struct FreeMonitors {
    void operator()(XRRMonitorInfo* monitors) const { XRRFreeMonitors(monitors); }
};

/// What a look goes through the queue with.
struct Look {
    EventStamps& stamps;
    ServerClock& clock;
    base::Instant now;
    int saver_event;
    XWindow::Waiting found;
};

/// Buttons 4 to 7 are the wheel's; only the first points.
InputKind kind_of(XButtonEvent const& button)
{
    if (button.button == Button1)
        return button.type == ButtonPress ? InputKind::pressed : InputKind::released;
    return button.button >= Button4 && button.button <= 7 ? InputKind::wheel : InputKind::key;
}

/// A button's, a key's or the pointer's event, its coming into the window included.
template <typename XInput>
EventStamp stamp_of(XInput const& event, Look& look)
{
    return { look.clock.instant_of(static_cast<std::uint32_t>(event.time), look.now),
        { static_cast<float>(event.x), static_cast<float>(event.y) } };
}

/// Never takes an event: Xlib shows each that waits.
Bool note(Display*, XEvent* event, XPointer argument)
{
    Look& look = *reinterpret_cast<Look*>(argument);
    switch (event->type) {
    case ButtonPress:
    case ButtonRelease:
        // Only a press of another button or of the wheel brings input.
        if (auto const kind = kind_of(event->xbutton); event->type == ButtonPress || kind == InputKind::released)
            look.stamps.add(kind, stamp_of(event->xbutton, look));
        break;
    case MotionNotify: look.stamps.add(InputKind::moved, stamp_of(event->xmotion, look)); break;
    case KeyPress: look.stamps.add(InputKind::key, stamp_of(event->xkey, look)); break;
    case KeyRelease: break;
    case EnterNotify: // GLFW reports a move to where the pointer comes in.
        look.found.other_events = true;
        look.stamps.add(InputKind::moved, stamp_of(event->xcrossing, look));
        break;
    case FocusOut: // GLFW lets go of the button that is held; grabs it ignores.
        look.found.other_events = true;
        if (event->xfocus.mode != NotifyGrab && event->xfocus.mode != NotifyUngrab)
            look.stamps.add(InputKind::released, { look.now, {} });
        break;
    default:
        look.found.other_events = true;
        if (look.saver_event != 0 && event->type == look.saver_event) {
            auto const& saver = reinterpret_cast<XScreenSaverNotifyEvent const&>(*event);
            if (saver.state == ScreenSaverOff)
                look.found.woken = look.clock.instant_of(static_cast<std::uint32_t>(saver.time), look.now);
        }
    }
    return False;
}

/// Monitors came with RANDR 1.5; older servers, and those without it, are not asked for them.
bool tells_monitors(Display* display)
{
    int event = 0, error = 0, major = 0, minor = 0;
    return XRRQueryExtension(display, &event, &error) && XRRQueryVersion(display, &major, &minor)
        && std::pair(major, minor) >= std::pair(1, 5);
}

/// All of the screen, as one. Asks the server: what Xlib says of a screen is of the time of the connection.
Monitor whole_screen(Display* display)
{
    int const screen = DefaultScreen(display);
    Monitor whole { 0, 0, { DisplayWidth(display, screen), DisplayHeight(display, screen) },
        { DisplayWidthMM(display, screen), DisplayHeightMM(display, screen) } };
    XWindowAttributes root {};
    if (!XGetWindowAttributes(display, DefaultRootWindow(display), &root))
        return whole;
    PixelSize const now { root.width, root.height };
    if (now != whole.size)
        whole.millimetres = {}; // Those of another mode.
    whole.size = now;
    return whole;
}

// Of _NET_WM_STATE.
constexpr long k_add = 1, k_application = 1;

void ask_window_manager(Display* display, ::Window about, char const* what, std::initializer_list<long> values)
{
    XEvent request {};
    request.xclient.type = ClientMessage;
    request.xclient.window = about;
    request.xclient.message_type = XInternAtom(display, what, False);
    request.xclient.format = 32;
    std::ranges::copy(values, request.xclient.data.l);
    XSendEvent(display, DefaultRootWindow(display), False, SubstructureNotifyMask | SubstructureRedirectMask, &request);
}

} // namespace

XWindow::XWindow(GLFWwindow* window)
    : m_display(glfwGetX11Display())
    , m_window(glfwGetX11Window(window))
{
    ::Window const root = DefaultRootWindow(m_display);
    int event = 0, error = 0;
    if (XRRQueryExtension(m_display, &event, &error))
        XRRSelectInput(m_display, root, RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
    if (XScreenSaverQueryExtension(m_display, &event, &error)) {
        XScreenSaverSelectInput(m_display, root, ScreenSaverNotifyMask);
        m_saver_event = event + ScreenSaverNotify;
    }
}

std::optional<Monitor> XWindow::primary_monitor()
{
    Display* const display = glfwGetX11Display();
    if (!tells_monitors(display))
        return whole_screen(display);
    int count = 0;
    std::unique_ptr<XRRMonitorInfo, FreeMonitors> const owner(
        XRRGetMonitors(display, DefaultRootWindow(display), True, &count));
    if (!owner || count <= 0)
        return std::nullopt;
    std::span const monitors(owner.get(), static_cast<std::size_t>(count));
    auto const primary = std::ranges::find_if(monitors, [](XRRMonitorInfo const& each) { return each.primary != 0; });
    XRRMonitorInfo const& found = primary != monitors.end() ? *primary : monitors.front();
    return Monitor { found.x, found.y, { found.width, found.height }, { found.mwidth, found.mheight } };
}

void XWindow::ask_for_fullscreen()
{
    Atom const state = XInternAtom(m_display, "_NET_WM_STATE", False),
               fullscreen = XInternAtom(m_display, "_NET_WM_STATE_FULLSCREEN", False);
    XChangeProperty(m_display, m_window, state, XA_ATOM, 32, PropModeReplace,
        reinterpret_cast<unsigned char const*>(&fullscreen), 1);
}

bool XWindow::covers(Monitor const& monitor) const
{
    XWindowAttributes has {};
    ::Window child = 0;
    int x = 0, y = 0;
    // Below a window manager the window's own place is within its frame.
    return XGetWindowAttributes(m_display, m_window, &has) && has.map_state == IsViewable
        && XTranslateCoordinates(m_display, m_window, has.root, 0, 0, &x, &y, &child) && x == monitor.x
        && y == monitor.y && has.width == monitor.size.width && has.height == monitor.size.height;
}

void XWindow::cover(Monitor const& monitor)
{
    XMapRaised(m_display, m_window);
    XMoveResizeWindow(m_display, m_window, monitor.x, monitor.y, static_cast<unsigned>(monitor.size.width),
        static_cast<unsigned>(monitor.size.height));
    // To a window manager; without one nobody hears this. It may have taken the window out of fullscreen, or show the
    // desktop instead of all windows.
    ask_window_manager(m_display, m_window, "_NET_WM_STATE",
        { k_add, static_cast<long>(XInternAtom(m_display, "_NET_WM_STATE_FULLSCREEN", False)), 0, k_application });
    ask_window_manager(m_display, DefaultRootWindow(m_display), "_NET_SHOWING_DESKTOP", { 0 });
    XFlush(m_display);
}

XWindow::Waiting XWindow::look(EventStamps& stamps)
{
    stamps.clear();
    Look look { stamps, m_clock, Clock::now(), m_saver_event, {} };
    XEvent none {};
    (void)XCheckIfEvent(m_display, &none, note, reinterpret_cast<XPointer>(&look));
    return look.found;
}

bool XWindow::has_arrivals() const { return XEventsQueued(m_display, QueuedAfterReading) > 0; }

void XWindow::sleep(int wake, base::Instant until) const
{
    XFlush(m_display);
    if (XEventsQueued(m_display, QueuedAlready) > 0)
        return;
    pollfd sources[] { { ConnectionNumber(m_display), POLLIN, 0 }, { wake, POLLIN, 0 } };
    auto const left = std::max(until - Clock::now(), Clock::duration::zero());
    auto const seconds = std::chrono::floor<std::chrono::seconds>(left);
    timespec const limit { seconds.count(), std::chrono::nanoseconds(left - seconds).count() };
    (void)::ppoll(sources, std::size(sources), &limit, nullptr);
}

} // namespace platform

#include "platform/onlooker.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xfixes.h>

#include <algorithm>
#include <span>
#include <stdexcept>

namespace tests {

namespace {

struct FreeX {
    void operator()(void* memory) const { XFree(memory); }
};

bool is_titled(Display* display, ::Window window, std::string const& title)
{
    char* name = nullptr;
    if (!XFetchName(display, window, &name) || !name)
        return false;
    std::unique_ptr<char, FreeX> const owner(name);
    return title == name;
}

/// The window itself or one in it: a window manager puts each in a frame.
::Window window_titled(Display* display, ::Window within, std::string const& title)
{
    if (is_titled(display, within, title))
        return within;
    ::Window root = 0, parent = 0, *children = nullptr;
    unsigned count = 0;
    if (!XQueryTree(display, within, &root, &parent, &children, &count) || !children)
        return 0;
    std::unique_ptr<::Window, FreeX> const owner(children);
    for (::Window const child : std::span(children, count))
        if (::Window const found = window_titled(display, child, title))
            return found;
    return 0;
}

XWindowAttributes attributes_of(Display* display, ::Window window)
{
    XWindowAttributes attributes {};
    XGetWindowAttributes(display, window, &attributes);
    return attributes;
}

} // namespace

Onlooker::Onlooker(std::string const& title)
    : m_connection(connect_to_x())
{
    if (!m_connection)
        throw std::runtime_error("no X server to look at");
    m_window = window_titled(m_connection.get(), DefaultRootWindow(m_connection.get()), title);
    if (m_window == 0)
        throw std::runtime_error("no window is titled " + title);
    XSelectInput(m_connection.get(), m_window, StructureNotifyMask);
}

Onlooker::Frame Onlooker::frame() const
{
    XWindowAttributes const attributes = attributes_of(m_connection.get(), m_window);
    int x = 0, y = 0;
    ::Window child = 0;
    XTranslateCoordinates(m_connection.get(), m_window, attributes.root, 0, 0, &x, &y, &child);
    return { x, y, { attributes.width, attributes.height } };
}

bool Onlooker::visible() const { return attributes_of(m_connection.get(), m_window).map_state == IsViewable; }

bool Onlooker::has_focus() const
{
    ::Window focused = 0;
    int revert = 0;
    XGetInputFocus(m_connection.get(), &focused, &revert);
    return focused == m_window;
}

platform::PixelSize Onlooker::screen() const
{
    XWindowAttributes const root = attributes_of(m_connection.get(), DefaultRootWindow(m_connection.get()));
    return { root.width, root.height };
}

std::optional<std::uint32_t> Onlooker::colour_at(int x, int y) const
{
    XImage* const image
        = XGetImage(m_connection.get(), DefaultRootWindow(m_connection.get()), x, y, 1, 1, AllPlanes, ZPixmap);
    if (!image)
        return std::nullopt;
    auto const colour = static_cast<std::uint32_t>(XGetPixel(image, 0, 0)) & 0xffffff;
    XDestroyImage(image);
    return colour;
}

bool Onlooker::pointer_shows() const
{
    std::unique_ptr<XFixesCursorImage, FreeX> const image(XFixesGetCursorImage(m_connection.get()));
    if (!image)
        throw std::runtime_error("the X server does not tell what the pointer looks like");
    std::span const pixels(image->pixels, static_cast<std::size_t>(image->width) * image->height);
    return std::ranges::any_of(pixels, [](unsigned long argb) { return (argb & 0xff000000) != 0; });
}

void Onlooker::ask_to_close()
{
    Display* const display = m_connection.get();
    XEvent request {};
    request.xclient.type = ClientMessage;
    request.xclient.window = m_window;
    request.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
    request.xclient.format = 32;
    request.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
    XSendEvent(display, m_window, False, NoEventMask, &request);
    XSync(display, False);
}

void Onlooker::take_focus_away()
{
    XSetInputFocus(m_connection.get(), None, RevertToNone, CurrentTime);
    XSync(m_connection.get(), False);
}

void Onlooker::unmap()
{
    XUnmapWindow(m_connection.get(), m_window);
    XSync(m_connection.get(), False);
}

void Onlooker::map()
{
    XMapWindow(m_connection.get(), m_window);
    XSync(m_connection.get(), False);
}

void Onlooker::minimise()
{
    XIconifyWindow(m_connection.get(), m_window, DefaultScreen(m_connection.get()));
    XSync(m_connection.get(), False);
}

int Onlooker::times_hidden()
{
    XSync(m_connection.get(), False);
    for (XEvent event; XPending(m_connection.get()) > 0;) {
        XNextEvent(m_connection.get(), &event);
        m_times_hidden += event.type == UnmapNotify;
    }
    return m_times_hidden;
}

int seconds_to_blanking()
{
    XConnection const connection = connect_to_x();
    int timeout = 0, interval = 0, blanking = 0, exposures = 0;
    XGetScreenSaver(connection.get(), &timeout, &interval, &blanking, &exposures);
    return timeout;
}

void blank_display()
{
    XConnection const connection = connect_to_x();
    XForceScreenSaver(connection.get(), ScreenSaverActive);
    XSync(connection.get(), False);
}

} // namespace tests

#include "platform/window.h"

#include "platform/display_size.h"
#include "platform/input_queue.h"

#include <glad/gl.h>
#include <GLFW/glfw3.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>

namespace platform {

namespace {

using base::Instant;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds k_longest_sleep = std::chrono::hours(24);
constexpr std::chrono::seconds k_focus_interval { 1 };
constexpr PixelSize k_unseen_size { 64, 64 };

/// GLFW itself: one at a time.
class Library {
public:
    Library() = default;
    Library(Library const&) = delete;
    Library& operator=(Library const&) = delete;
    ~Library() { glfwTerminate(); }
};

std::string reason()
{
    char const* description = nullptr;
    return glfwGetError(&description) != GLFW_NO_ERROR && description ? description : "no reason given";
}

base::Error no_display()
{
    std::string message = "no X server: " + reason();
    if (!std::getenv("DISPLAY"))
        message += std::getenv("WAYLAND_DISPLAY")
            ? "; only Wayland is here, where touch would not arrive: run under cage with Xwayland"
            : "; DISPLAY is not set: start Xorg, or cage with Xwayland, and set it";
    return { base::ErrorCode::unavailable, std::move(message) };
}

base::Error no_opengl()
{
    return { base::ErrorCode::unavailable,
        "no OpenGL 3.3: " + reason() + "; install the graphics driver, or Mesa's software one (libgl1-mesa-dri)" };
}

/// GLFW 3.3 takes a pointer at (0, 0) for one that it put there itself, and reports no move: only asking tells.
base::Point corner_or(GLFWwindow* window, base::Point reported)
{
    double x = 0, y = 0;
    glfwGetCursorPos(window, &x, &y);
    return x == 0 && y == 0 ? base::Point {} : reported;
}

void ask_for_opengl()
{
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    for (int const unused : { GLFW_ALPHA_BITS, GLFW_DEPTH_BITS, GLFW_STENCIL_BITS, GLFW_SAMPLES })
        glfwWindowHint(unused, 0);
}

void ask_for_bare_window()
{
    for (int const refused : { GLFW_VISIBLE, GLFW_DECORATED, GLFW_RESIZABLE, GLFW_AUTO_ICONIFY, GLFW_CENTER_CURSOR })
        glfwWindowHint(refused, GLFW_FALSE);
}

} // namespace

struct Window::Impl {
    Library library;
    GLFWwindow* handle = nullptr;
    bool fullscreen = false;
    InputQueue input;
    std::atomic<bool> woken = false;
    bool damaged = true;
    bool hidden = false;                  ///< Minimised by somebody; to be shown again.
    std::optional<Instant> ask_for_focus; ///< When to ask next, while the focus is elsewhere.
    Instant next_focus_request {};

    Impl() = default;
    Impl(Impl const&) = delete;
    Impl& operator=(Impl const&) = delete;
    ~Impl()
    {
        if (handle)
            glfwDestroyWindow(handle);
    }

    [[nodiscard]] static Impl& of(GLFWwindow* window) { return *static_cast<Impl*>(glfwGetWindowUserPointer(window)); }
    void connect();
    void cover_screen();
    void focus_changed(bool focused);
    void recover();
    [[nodiscard]] bool take_news() { return woken.exchange(false) || damaged || !input.empty(); }
};

void Window::Impl::connect()
{
    glfwSetWindowUserPointer(handle, this);
    glfwSetCursorPosCallback(handle, [](GLFWwindow* w, double x, double y) {
        of(w).input.move({ static_cast<float>(x), static_cast<float>(y) }, Clock::now());
    });
    glfwSetMouseButtonCallback(handle, [](GLFWwindow* w, int button, int action, int) {
        of(w).input.button(button, action, corner_or(w, of(w).input.pointer()), Clock::now());
    });
    glfwSetScrollCallback(handle, [](GLFWwindow* w, double, double up) { of(w).input.wheel(up, Clock::now()); });
    glfwSetKeyCallback(handle, [](GLFWwindow* w, int key, int, int action, int modifiers) {
        of(w).input.key(key, action, modifiers, Clock::now());
    });
    glfwSetWindowFocusCallback(handle, [](GLFWwindow* w, int focused) { of(w).focus_changed(focused); });
    glfwSetWindowIconifyCallback(handle, [](GLFWwindow* w, int iconified) { of(w).hidden = iconified; });
    glfwSetWindowRefreshCallback(handle, [](GLFWwindow* w) { of(w).damaged = true; });
    glfwSetFramebufferSizeCallback(handle, [](GLFWwindow* w, int, int) { of(w).damaged = true; });
    glfwSetWindowCloseCallback(handle, [](GLFWwindow* w) { glfwSetWindowShouldClose(w, GLFW_FALSE); });
}

void Window::Impl::cover_screen()
{
    GLFWmonitor* const monitor = glfwGetPrimaryMonitor();
    GLFWvidmode const* const mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode)
        return;
    glfwSetWindowMonitor(handle, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    damaged = true;
    // Without a window manager nobody gives focus to a window.
    ask_for_focus = Clock::now();
}

void Window::Impl::focus_changed(bool focused)
{
    if (!focused)
        input.interrupt(Clock::now());
    if (fullscreen)
        ask_for_focus = focused ? std::nullopt : std::optional(std::max(Clock::now(), next_focus_request));
}

void Window::Impl::recover()
{
    if (std::exchange(hidden, false))
        glfwRestoreWindow(handle);
    // GLFW takes a window off a screen that is switched off; it goes back when there is one again.
    if (fullscreen && !glfwGetWindowMonitor(handle))
        cover_screen();
    // Asked once a second at most: two programs that both insist must not drive each other.
    if (ask_for_focus && Clock::now() >= *ask_for_focus) {
        next_focus_request = Clock::now() + k_focus_interval;
        ask_for_focus = next_focus_request;
        glfwFocusWindow(handle);
    }
}

Window::Window(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

base::Result<Window> Window::open(WindowOptions const& options)
{
#ifdef GLFW_PLATFORM
    // From 3.4 on GLFW would choose Wayland, where touch does not arrive, even where Xwayland is there too.
    glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
    if (!glfwInit())
        return tl::unexpected(no_display());
    auto impl = std::make_unique<Impl>();
    GLFWmonitor* const monitor = glfwGetPrimaryMonitor();
    GLFWvidmode const* const mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    impl->fullscreen = options.visible && !options.windowed;
    if (impl->fullscreen && !mode)
        return base::failure(base::ErrorCode::unavailable, "no screen is connected: " + reason());

    PixelSize const size
        = impl->fullscreen ? PixelSize { mode->width, mode->height } : options.windowed.value_or(k_unseen_size);
    if (size.width <= 0 || size.height <= 0)
        return base::failure(base::ErrorCode::usage, "a window needs a width and a height");
    ask_for_opengl();
    ask_for_bare_window();
    impl->handle = glfwCreateWindow(size.width, size.height, options.title.c_str(), nullptr, nullptr);
    if (!impl->handle)
        return tl::unexpected(no_opengl());
    glfwMakeContextCurrent(impl->handle);
    if (!gladLoadGL(glfwGetProcAddress))
        return tl::unexpected(no_opengl());
    glfwSwapInterval(1);

    // The pointer is hidden before the window is there, so that it never shows.
    glfwSetInputMode(impl->handle, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    impl->connect();
    if (impl->fullscreen)
        impl->cover_screen();
    else if (options.visible) {
        glfwSetWindowPos(impl->handle, 0, 0);
        glfwShowWindow(impl->handle);
    }
    return Window(std::move(impl));
}

std::vector<base::Input> Window::wait(std::optional<std::chrono::milliseconds> timeout)
{
    using Limit = std::optional<Instant>;
    Limit const deadline = timeout ? Limit(Clock::now() + std::clamp(*timeout, {}, k_longest_sleep)) : std::nullopt;
    glfwPollEvents();
    m_impl->recover();
    while (!m_impl->take_news()) {
        Instant const now = Clock::now(), far = now + k_longest_sleep;
        if (deadline && now >= *deadline)
            break;
        Instant const until = std::min(deadline.value_or(far), m_impl->ask_for_focus.value_or(far));
        glfwWaitEventsTimeout(std::max(0.0, std::chrono::duration<double>(until - now).count()));
        m_impl->recover();
    }
    return m_impl->input.take();
}

void Window::wake() const
{
    m_impl->woken = true;
    glfwPostEmptyEvent();
}

bool Window::take_damage() { return std::exchange(m_impl->damaged, false); }

PixelSize Window::size() const
{
    PixelSize size;
    glfwGetFramebufferSize(m_impl->handle, &size.width, &size.height);
    return size;
}

std::optional<float> Window::px_per_mm() const
{
    GLFWmonitor* const monitor = glfwGetPrimaryMonitor();
    GLFWvidmode const* const mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode)
        return std::nullopt;
    MillimetreSize announced;
    glfwGetMonitorPhysicalSize(monitor, &announced.width, &announced.height);
    return believable_px_per_mm({ mode->width, mode->height }, announced);
}

void Window::present() { glfwSwapBuffers(m_impl->handle); }

} // namespace platform

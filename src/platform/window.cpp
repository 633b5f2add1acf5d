#include "platform/window.h"

#include "base/file.h"
#include "platform/event_stamps.h"
#include "platform/input_queue.h"
#include "platform/insistence.h"
#include "platform/screen_awake.h"
#include "platform/x_errors.h"
#include "platform/x_window.h"

#include <glad/gl.h>
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace platform {

namespace {

using base::Instant;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds k_longest_sleep = std::chrono::hours(24);
constexpr PixelSize k_unseen_size { 64, 64 };
/// What arrives faster than it can be read for so many turns is a broken panel: frames are due, too.
constexpr int k_max_turns = 64;

/// GLFW itself: one at a time.
class Library {
public:
    Library() = default;
    Library(Library const&) = delete;
    Library& operator=(Library const&) = delete;
    ~Library() { glfwTerminate(); }
};

/// Ends a sleep from another thread, without a word to the X server.
class Bell {
public:
    [[nodiscard]] static base::Result<Bell> create()
    {
        int const file = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        if (file < 0)
            return tl::unexpected(base::error_from_errno("nothing could wake the window: eventfd"));
        return Bell(file);
    }
    Bell(Bell&& other) noexcept
        : m_file(std::exchange(other.m_file, -1))
    {
    }
    Bell& operator=(Bell&&) = delete;
    ~Bell()
    {
        if (m_file >= 0)
            ::close(m_file);
    }

    [[nodiscard]] int file() const { return m_file; }
    void ring() const
    {
        std::uint64_t const one = 1;
        (void)!::write(m_file, &one, sizeof one); // Full is rung already.
    }
    [[nodiscard]] bool take() const
    {
        std::uint64_t rung = 0;
        return ::read(m_file, &rung, sizeof rung) > 0;
    }

private:
    explicit Bell(int file)
        : m_file(file)
    {
    }

    int m_file; ///< -1: moved from.
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

base::Error no_opengl() { return { base::ErrorCode::unsupported, "no OpenGL 3.3: " + reason() }; }

void ask_for_opengl()
{
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    for (int const unused : { GLFW_ALPHA_BITS, GLFW_DEPTH_BITS, GLFW_STENCIL_BITS, GLFW_SAMPLES })
        glfwWindowHint(unused, 0);
}

void ask_for_bare_window(bool fullscreen)
{
    for (int const refused : { GLFW_VISIBLE, GLFW_DECORATED, GLFW_CENTER_CURSOR })
        glfwWindowHint(refused, GLFW_FALSE);
    // What covers a monitor has the monitor's size, whatever that becomes.
    glfwWindowHint(GLFW_RESIZABLE, fullscreen ? GLFW_TRUE : GLFW_FALSE);
}

} // namespace

struct Window::Impl {
    std::optional<XErrors> x_errors; ///< Longer than the connection, which looks for errors once more when it closes.
    Library library;
    GLFWwindow* handle = nullptr;
    bool fullscreen = false;
    std::optional<XWindow> x;
    std::optional<Monitor> monitor; ///< The last that there was.
    std::optional<ScreenAwake> awake;
    EventStamps stamps;
    InputQueue input;
    Bell bell;
    PixelSize size; ///< As GLFW said last: asking it asks the server.
    bool damaged = true;
    Insistence cover, focus;

    explicit Impl(Bell made)
        : bell(std::move(made))
    {
    }
    Impl(Impl const&) = delete;
    Impl& operator=(Impl const&) = delete;
    ~Impl()
    {
        awake.reset();
        if (handle)
            glfwDestroyWindow(handle);
    }

    [[nodiscard]] static Impl& of(GLFWwindow* window) { return *static_cast<Impl*>(glfwGetWindowUserPointer(window)); }
    void connect();
    void show();
    void focus_changed(bool focused);
    void gather();
    void check_monitor_and_cover();
    void recover();
    [[nodiscard]] EventStamp stamp(base::InputKind kind)
    {
        return stamps.take(kind).value_or(EventStamp { Clock::now(), input.pointer() });
    }
    [[nodiscard]] bool has_news() { return bell.take() || damaged || !input.empty(); }
};

void Window::Impl::connect()
{
    using base::InputKind;
    glfwSetWindowUserPointer(handle, this);
    glfwGetFramebufferSize(handle, &size.width, &size.height);
    glfwSetCursorPosCallback(handle, [](GLFWwindow* w, double across, double down) {
        of(w).input.move({ static_cast<float>(across), static_cast<float>(down) }, of(w).stamp(InputKind::moved).when);
    });
    glfwSetMouseButtonCallback(handle, [](GLFWwindow* w, int button, int action, int) {
        bool const points = button == GLFW_MOUSE_BUTTON_LEFT;
        if (!points && action != GLFW_PRESS)
            return;
        auto const kind = !points ? InputKind::key : action == GLFW_PRESS ? InputKind::pressed : InputKind::released;
        // GLFW 3.3 takes a pointer at (0, 0) for one that it put there itself, and reports no move there.
        auto const [when, where] = of(w).stamp(kind);
        of(w).input.button(button, action, where, when);
    });
    glfwSetScrollCallback(
        handle, [](GLFWwindow* w, double, double up) { of(w).input.wheel(up, of(w).stamp(InputKind::wheel).when); });
    glfwSetKeyCallback(handle, [](GLFWwindow* w, int key, int, int action, int modifiers) {
        auto const when = action == GLFW_RELEASE ? Clock::now() : of(w).stamp(InputKind::key).when;
        of(w).input.key(key, action, modifiers, when);
    });
    glfwSetCharCallback(handle, [](GLFWwindow* w, unsigned code_point) { of(w).input.character(code_point); });
    glfwSetWindowFocusCallback(handle, [](GLFWwindow* w, int focused) { of(w).focus_changed(focused); });
    glfwSetWindowRefreshCallback(handle, [](GLFWwindow* w) { of(w).damaged = true; });
    glfwSetFramebufferSizeCallback(handle, [](GLFWwindow* w, int width, int height) {
        of(w).size = { width, height };
        of(w).damaged = true;
    });
    glfwSetWindowCloseCallback(handle, [](GLFWwindow* w) { glfwSetWindowShouldClose(w, GLFW_FALSE); });
}

void Window::Impl::show()
{
    glfwSetWindowPos(handle, fullscreen ? monitor->x : 0, fullscreen ? monitor->y : 0);
    if (fullscreen) {
        awake.emplace(glfwGetX11Display());
        x->ask_for_fullscreen();
        // Without a window manager nobody gives focus to a window.
        focus.want(Clock::now());
    }
    glfwShowWindow(handle);
}

void Window::Impl::focus_changed(bool focused)
{
    if (!focused)
        input.interrupt(Clock::now());
    if (focused)
        focus.satisfied();
    else if (fullscreen)
        focus.want(Clock::now());
}

/// Takes in what has arrived.
void Window::Impl::gather()
{
    bool other_events = false;
    for (int turn = 0; turn < k_max_turns; ++turn) {
        auto const waiting = x->look(stamps);
        if (waiting.woken)
            input.screen_woke(*waiting.woken);
        other_events = other_events || waiting.other_events;
        glfwPollEvents();
        if (!x->has_arrivals())
            break;
    }
    if (other_events)
        check_monitor_and_cover();
    recover();
}

/// The display may have another mode, or be turned; another program may have moved or unmapped the window.
void Window::Impl::check_monitor_and_cover()
{
    // While no display is connected the window waits for one.
    if (auto const now = XWindow::primary_monitor(); now && now != monitor) {
        monitor = now;
        damaged = true;
    }
    if (!fullscreen || x->covers(*monitor))
        cover.satisfied();
    else
        cover.want(Clock::now());
}

void Window::Impl::recover()
{
    if (cover.take(Clock::now()))
        x->cover(*monitor);
    if (focus.take(Clock::now()))
        glfwFocusWindow(handle);
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
    auto bell = TRY(Bell::create());
#ifdef GLFW_PLATFORM
    // From 3.4 on GLFW would choose Wayland, where touch does not arrive, even where Xwayland is there too.
    glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
    if (!glfwInit())
        return tl::unexpected(no_display());
    auto impl = std::make_unique<Impl>(std::move(bell));
    impl->fullscreen = options.visible && !options.windowed;
    impl->monitor = XWindow::primary_monitor();
    if (impl->fullscreen && !impl->monitor)
        return base::failure(base::ErrorCode::unavailable, "no screen is connected");

    PixelSize const size = impl->fullscreen ? impl->monitor->size : options.windowed.value_or(k_unseen_size);
    if (size.width <= 0 || size.height <= 0)
        return base::failure(base::ErrorCode::usage, "a window needs a width and a height");
    ask_for_opengl();
    ask_for_bare_window(impl->fullscreen);
    impl->handle = glfwCreateWindow(size.width, size.height, options.title.c_str(), nullptr, nullptr);
    if (!impl->handle)
        return tl::unexpected(no_opengl());
    glfwMakeContextCurrent(impl->handle);
    if (!gladLoadGL(glfwGetProcAddress))
        return tl::unexpected(no_opengl());
    glfwSwapInterval(1);

    // The pointer is hidden before the window is there, so that it never shows.
    glfwSetInputMode(impl->handle, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    impl->x_errors.emplace();
    impl->connect();
    impl->x.emplace(impl->handle);
    if (options.visible)
        impl->show();
    return Window(std::move(impl));
}

std::vector<base::Input> Window::wait(std::optional<std::chrono::milliseconds> timeout)
{
    auto const far = Clock::now() + k_longest_sleep;
    auto const deadline = timeout ? Clock::now() + std::clamp(*timeout, {}, k_longest_sleep) : far;
    m_impl->gather();
    while (!m_impl->has_news() && Clock::now() < deadline) {
        auto const until = std::min({ deadline, m_impl->cover.due().value_or(far), m_impl->focus.due().value_or(far) });
        m_impl->x->sleep(m_impl->bell.file(), until);
        m_impl->gather();
    }
    return m_impl->input.take();
}

void Window::wake() const { m_impl->bell.ring(); }

bool Window::take_damage() { return std::exchange(m_impl->damaged, false); }

PixelSize Window::size() const { return m_impl->size; }

std::string Window::renderer() const
{
    auto const* const name = reinterpret_cast<char const*>(glGetString(GL_RENDERER));
    return name ? name : "unknown";
}

std::optional<float> Window::px_per_mm() const
{
    auto const& monitor = m_impl->monitor;
    return monitor ? believable_px_per_mm(monitor->size, monitor->millimetres) : std::nullopt;
}

void Window::present() { glfwSwapBuffers(m_impl->handle); }

} // namespace platform

#pragma once
// The window as the X server has it: where it is, whether it is mapped, and what waits on its connection. GLFW's own
// fullscreen follows no change of the display's mode, and would set the mode itself.

#include "platform/display_size.h"
#include "platform/event_stamps.h"

#include <optional>

struct GLFWwindow;
struct _XDisplay;

namespace platform {

/// The part of the X screen that one display shows, turned as it is.
struct Monitor {
    int x = 0, y = 0;
    PixelSize size;
    MillimetreSize millimetres;
    friend bool operator==(Monitor const&, Monitor const&) = default;
};

/// Uses GLFW's connection; must not outlive the window. Main thread only.
class XWindow {
public:
    explicit XWindow(GLFWwindow* window);

    /// The primary monitor, or the first; nothing while none is connected. Asks the server. One that tells of no
    /// monitors (RANDR older than 1.5, or none) has a single one, as large as its screen.
    [[nodiscard]] static std::optional<Monitor> primary_monitor();

    /// Before the window is shown: a window manager is to give it a whole monitor. Without one nobody asks.
    void ask_for_fullscreen();

    /// Whether the window is mapped and covers the monitor. Asks the server.
    [[nodiscard]] bool covers(Monitor const& monitor) const;
    /// Shows it and puts it over the whole of the monitor.
    void cover(Monitor const& monitor);

    struct Waiting {
        bool other_events = false;          ///< Anything but input: the window or a monitor may have changed.
        std::optional<base::Instant> woken; ///< The display was blanked until then.
    };
    /// Looks at all that has arrived and takes nothing; `stamps` is filled again. GLFW must be given it next.
    [[nodiscard]] Waiting look(EventStamps& stamps);

    /// Whether more has arrived meanwhile.
    [[nodiscard]] bool has_arrivals() const;

    /// Sleeps until something arrives, `wake` can be read, or it is `until`.
    void sleep(int wake, base::Instant until) const;

private:
    _XDisplay* m_display;
    unsigned long m_window;
    ServerClock m_clock;
    int m_saver_event = 0; ///< Its number; 0: the server does not say when it blanks the display.
};

} // namespace platform

#pragma once
// An X server of one's own whose one display can change its mode, which Xvfb's can't: Xorg with the driver `dummy`.

#include "support/skip.h"
#include "support/temporary_folder.h"

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace tests {

/// A program that is ended with its object.
class ChildProcess {
public:
    explicit ChildProcess(std::vector<std::string> const& arguments);
    ChildProcess(ChildProcess const&) = delete;
    ChildProcess& operator=(ChildProcess const&) = delete;
    ~ChildProcess();

private:
    pid_t m_pid = -1;
};

/// While it lives, DISPLAY names it. It begins with 1920x1080.
class DummyDisplay {
public:
    /// `options` are the server's. Null where Xorg or its driver is not installed, or it does not start.
    [[nodiscard]] static std::unique_ptr<DummyDisplay> start(std::vector<std::string> const& options = {});
    DummyDisplay(DummyDisplay const&) = delete;
    DummyDisplay& operator=(DummyDisplay const&) = delete;
    ~DummyDisplay();

    /// "1280x720", "1920x1080", or "1080x1920" as if the display were turned.
    static void change_mode(std::string const& mode);

    /// Starts a window manager; returns once it manages the screen. Null where it is not installed.
    [[nodiscard]] static std::unique_ptr<ChildProcess> start_window_manager();

private:
    DummyDisplay() = default;

    fixtures::TemporaryFolder m_folder;
    std::unique_ptr<ChildProcess> m_server;
    std::optional<std::string> m_display_before;
};

/// Skips a test where there is no such server; options for it may follow.
#define NEEDS_DUMMY_DISPLAY(name, ...)                                                                                 \
    auto const name = tests::DummyDisplay::start(__VA_ARGS__);                                                         \
    if (!(name)) {                                                                                                     \
        tests::skip("no Xorg with the driver dummy (xserver-xorg-core, xserver-xorg-video-dummy) starts here");        \
        return;                                                                                                        \
    }

/// Starts a window manager on it, or skips a test where none is installed.
#define NEEDS_WINDOW_MANAGER(name)                                                                                     \
    auto const name = tests::DummyDisplay::start_window_manager();                                                     \
    if (!(name)) {                                                                                                     \
        tests::skip("no window manager (openbox) is installed");                                                       \
        return;                                                                                                        \
    }

} // namespace tests

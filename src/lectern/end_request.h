#pragma once
// SIGTERM's way into the loop: set from the signal thread, looked at between two frames.

#include "platform/window.h"

#include <atomic>
#include <mutex>

namespace lectern {

class EndRequest {
public:
    /// From any thread, at any time. Wakes the window that sleeps, if one does.
    void make();
    [[nodiscard]] bool made() const { return m_made; }

    /// While this lives, the window is woken by a request. It must not outlive the window.
    class Sleeper {
    public:
        Sleeper(EndRequest& request, platform::Window const& window);
        ~Sleeper();
        Sleeper(Sleeper const&) = delete;
        Sleeper& operator=(Sleeper const&) = delete;

    private:
        EndRequest& m_request;
    };

private:
    std::atomic<bool> m_made = false;
    std::mutex m_mutex; ///< Guards m_window: the window may go while a signal comes.
    platform::Window const* m_window = nullptr;
};

} // namespace lectern

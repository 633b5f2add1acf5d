#pragma once
// One line on the terminal that says how far something is.

#include <chrono>
#include <functional>
#include <string>

namespace lecternctl {

/// Shows nothing when standard error is not a terminal, and at most ten times a second.
class ProgressLine {
public:
    ProgressLine();

    /// `text` is asked for only when it is shown.
    void show(std::function<std::string()> const& text);
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    bool m_terminal;
    bool m_shown = false;
    Clock::time_point m_last_shown;
};

} // namespace lecternctl

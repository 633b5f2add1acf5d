#pragma once
// The kiosk as it runs in the clinic, in a window over the whole (virtual) screen, watched through its trace.

#include "bench/process.h"

#include <optional>

namespace bench {

/// A line of `lectern --trace`.
struct FrameTimes {
    Instant began, built, shown;
};

struct KioskSetup {
    std::filesystem::path data, config;
    std::optional<std::filesystem::path> record;
    std::optional<std::filesystem::path> shader_cache; ///< Mesa's; none: the user's own.
};

class RunningKiosk {
public:
    /// `scratch` is where the trace is written.
    RunningKiosk(KioskSetup const& setup, std::filesystem::path const& scratch);

    [[nodiscard]] pid_t id() const { return m_child.id(); }
    [[nodiscard]] Instant started() const { return m_child.started(); }
    [[nodiscard]] std::vector<FrameTimes> frames() const;
    /// Throws std::runtime_error when there are fewer after a minute, or the kiosk has ended.
    std::vector<FrameTimes> wait_for_frames(std::size_t at_least);
    /// Until no frame has been drawn for a while; throws as above when one always is.
    void wait_until_quiet();

private:
    void pause();

    std::filesystem::path m_trace, m_log;
    Child m_child;
};

} // namespace bench

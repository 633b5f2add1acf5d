#pragma once
// Child processes, and what /proc tells of them.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace bench {

using Instant = std::chrono::steady_clock::time_point;

[[nodiscard]] inline double milliseconds(Instant::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// A program in the folder of this one: lectern, lecternctl.
[[nodiscard]] std::filesystem::path program_beside(std::string const& name);

/// A folder for the time of a run.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;
    [[nodiscard]] std::filesystem::path const& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// A child process, which is ended (SIGTERM) and waited for by the destructor. Throws std::runtime_error when
/// it can't be started. Its output goes to a file, or is dropped.
class Child {
public:
    Child(std::vector<std::string> arguments, std::vector<std::string> const& further_environment = {},
        std::filesystem::path const& output = "/dev/null");
    ~Child();
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;

    [[nodiscard]] pid_t id() const { return m_id; }
    [[nodiscard]] Instant started() const { return m_started; }
    /// Waits for its end; the exit status, or 128 and the signal's number.
    int wait();
    /// The most that it held in memory, once wait() has returned.
    [[nodiscard]] double peak_mib() const { return m_peak_mib; }
    /// Processor time, the system's for it included, once wait() has returned.
    [[nodiscard]] double busy_s() const { return m_busy_s; }
    /// Whether it still runs.
    [[nodiscard]] bool runs();
    void end();

private:
    pid_t m_id = -1;
    Instant m_started;
    std::optional<int> m_status;
    double m_peak_mib = 0, m_busy_s = 0;
};

/// Of all threads of a process: nanoseconds on a processor, and how often one of them went to sleep.
struct Effort {
    std::int64_t busy_ns = 0;
    std::int64_t sleeps = 0;
};
[[nodiscard]] Effort effort_of(pid_t process);

/// In MiB. Pages that n processes map count as an n-th in the proportional set (the X server shares Mesa's with
/// the kiosk), and whole in the resident set.
struct Memory {
    double proportional = 0, resident = 0;
};
/// Nothing where it may not be read: the kiosk is not dumpable, so that only root may.
[[nodiscard]] std::optional<Memory> memory_of(pid_t process);

/// Of this process, in MiB: "VmRSS" or "VmHWM".
[[nodiscard]] double own_memory_mib(std::string const& field);
/// Lets the peak begin again from what is in use now; what is free but kept would hide what is taken.
void forget_peak();

} // namespace bench

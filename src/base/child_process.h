#pragma once
// A program of our own that runs beside us.

#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace base {

struct ChildProgram {
    std::filesystem::path program;
    std::vector<std::string> arguments;
    int input, output; ///< Descriptors, which stay the caller's.
    /// It inherits nothing else: no environment, no other open file, and what it complains of is not heard.
    bool alone = false;
};

/// Killed when this goes, whatever it was doing.
class ChildProcess {
public:
    /// `unavailable` when it can't be started. A program that is missing may show only in its ending at once.
    [[nodiscard]] static Result<ChildProcess> start(ChildProgram const& child);
    ~ChildProcess();
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess(ChildProcess const&) = delete;
    ChildProcess& operator=(ChildProcess const&) = delete;
    ChildProcess& operator=(ChildProcess&&) = delete;

    /// Waits for one that is about to end, or pretends to be: whether it has, with success.
    [[nodiscard]] bool ended_well(std::chrono::steady_clock::time_point until);

private:
    explicit ChildProcess(pid_t process)
        : m_process(process)
    {
    }
    pid_t m_process;
};

} // namespace base

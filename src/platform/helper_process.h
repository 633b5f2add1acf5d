#pragma once
// A program of our own that answers lines: what it knows and remembers ends with it.

#include "base/result.h"
#include "base/wiping_string.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace platform {

class HelperProcess {
public:
    /// Starts it with this one argument. Its errors go where ours go. A program that is missing may show only in the
    /// first ask().
    [[nodiscard]] static base::Result<HelperProcess> start(
        std::filesystem::path const& program, std::string const& argument);
    /// Ends it at once.
    ~HelperProcess();
    HelperProcess(HelperProcess&& other) noexcept;
    HelperProcess(HelperProcess const&) = delete;
    HelperProcess& operator=(HelperProcess const&) = delete;
    HelperProcess& operator=(HelperProcess&&) = delete;

    /// Sends a line and returns what comes back up to an empty one, all line breaks included. `unavailable` when it has
    /// ended, says too much or does not answer in time: it is of no use then.
    [[nodiscard]] base::Result<base::WipingString> ask(std::string_view line, std::chrono::milliseconds patience);

private:
    HelperProcess(pid_t process, int channel)
        : m_process(process)
        , m_channel(channel)
    {
    }
    pid_t m_process;
    int m_channel; ///< Its input and output.
};

} // namespace platform

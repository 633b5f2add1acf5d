#pragma once
// A program of our own that answers lines: what it knows and remembers ends with it.

#include "base/child_process.h"
#include "base/descriptor.h"
#include "base/result.h"
#include "base/wiping_string.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace platform {

/// Ended at once when this goes.
class HelperProcess {
public:
    /// Starts it with this one argument. Its errors go where ours go. A program that is missing may show only in the
    /// first ask().
    [[nodiscard]] static base::Result<HelperProcess> start(
        std::filesystem::path const& program, std::string const& argument);

    /// Sends a line and returns what comes back up to an empty one, all line breaks included. `unavailable` when it has
    /// ended, says too much or does not answer in time: it is of no use then.
    [[nodiscard]] base::Result<base::WipingString> ask(std::string_view line, std::chrono::milliseconds patience);

private:
    HelperProcess(base::ChildProcess child, base::Descriptor channel)
        : m_child(std::move(child))
        , m_channel(std::move(channel))
    {
    }
    base::ChildProcess m_child;
    base::Descriptor m_channel; ///< Its input and output.
};

} // namespace platform

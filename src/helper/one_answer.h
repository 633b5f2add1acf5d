#pragma once
// A program of our own that is handed bytes and answers once.

#include "base/result.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace helper {

struct Errand {
    std::filesystem::path program;
    std::string argument;
    std::size_t limit_bytes = 0; ///< Of the answer.
    std::chrono::milliseconds patience {};
};

/// Runs the program with `input` as its standard input, and returns all that it writes. It inherits nothing else: no
/// other open file, no environment, and what it complains of is not heard. `unavailable` when it can't be started,
/// takes too long, says more than it may or does not end with success; it has ended when this returns.
[[nodiscard]] base::Result<std::string> one_answer(Errand const& errand, std::string_view input);

} // namespace helper

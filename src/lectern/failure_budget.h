#pragma once
// How often frames may fail before the process gives up and lets itself be restarted.

#include "base/input.h"

#include <deque>

namespace lectern {

class FailureBudget {
public:
    static constexpr std::size_t k_failures = 5;
    static constexpr std::chrono::minutes k_window { 1 };

    /// Notes a failure. False: more than k_failures within k_window, so going on is no use.
    [[nodiscard]] bool allows_another(base::Instant now);

private:
    std::deque<base::Instant> m_failures;
};

} // namespace lectern

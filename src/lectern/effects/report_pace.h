#pragma once
// How often a job tells how far it is: as often as a person can follow, not after every file.

#include "base/input.h"

#include <chrono>
#include <optional>

namespace lectern::effects {

class ReportPace {
public:
    /// Whether a report is due; the first one is.
    [[nodiscard]] bool due(base::Instant now)
    {
        if (m_last && now < *m_last + k_between)
            return false;
        m_last = now;
        return true;
    }

private:
    static constexpr std::chrono::milliseconds k_between { 200 };
    std::optional<base::Instant> m_last;
};

} // namespace lectern::effects

#pragma once
// Asking for something that others may take away: at once, and then once a second at most, since two programs that
// both insist must not drive each other.

#include "base/input.h"

#include <algorithm>
#include <optional>

namespace platform {

class Insistence {
public:
    static constexpr std::chrono::seconds k_interval { 1 };

    /// It is missing. Due now, or when the last asking is long enough ago.
    void want(base::Instant now)
    {
        if (!m_due)
            m_due = std::max(now, m_earliest);
    }
    void satisfied() { m_due.reset(); }

    /// When to ask next; nothing: it is not missing.
    [[nodiscard]] std::optional<base::Instant> due() const { return m_due; }

    /// True when it is time to ask, which is then taken as done.
    [[nodiscard]] bool take(base::Instant now)
    {
        if (!m_due || now < *m_due)
            return false;
        m_earliest = now + k_interval;
        m_due = m_earliest;
        return true;
    }

private:
    std::optional<base::Instant> m_due;
    base::Instant m_earliest {};
};

} // namespace platform

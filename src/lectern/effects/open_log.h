#pragma once
// The feedback log that visitors write to, open only as long as a visit lasts.

#include "feedback/feedback_log.h"
#include "lectern/environment.h"

#include <optional>

namespace lectern::effects {

class OpenLog {
public:
    explicit OpenLog(Environment const& environment)
        : m_environment(environment)
    {
    }

    /// Opened now, where it is not open.
    [[nodiscard]] base::Result<feedback::FeedbackLog*> get();
    /// Null while it is closed.
    [[nodiscard]] feedback::FeedbackLog* if_open() { return m_log ? &*m_log : nullptr; }
    void close() { m_log.reset(); }
    /// Closes it as well: what was read or written goes with the connection.
    void end_visit()
    {
        close();
        ++m_visits_ended;
    }
    /// Tells one visit from the next.
    [[nodiscard]] int visits_ended() const { return m_visits_ended; }

private:
    Environment const& m_environment;
    std::optional<feedback::FeedbackLog> m_log;
    int m_visits_ended = 0;
};

} // namespace lectern::effects

#pragma once
// What feedback needs from outside.

#include "lectern/effects/answer.h"
#include "lectern/effects/open_log.h"

namespace lectern::effects {

class Feedback {
public:
    Feedback(Environment const& environment, OpenLog& log)
        : m_environment(environment)
        , m_log(log)
    {
    }

    /// Scrubs, seals where a key is set, and stores. A retry keeps the record's id, which is chosen here.
    Answer operator()(kiosk::feedback::StoreFeedback& effect);
    static Answer failed(kiosk::feedback::StoreFeedback const& effect);

private:
    base::Result<void> seal(feedback::FeedbackRecord& record) const;
    base::Result<void> store(feedback::FeedbackRecord const& record);

    Environment const& m_environment;
    OpenLog& m_log;
};

} // namespace lectern::effects

#include "lectern/effects/open_log.h"

#include <chrono>

namespace lectern::effects {

base::Result<feedback::FeedbackLog*> OpenLog::get()
{
    if (!m_log)
        m_log = TRY(feedback::FeedbackLog::open(
            m_environment.data_folder, std::chrono::year_month_day { m_environment.clock.today() }));
    return &*m_log;
}

} // namespace lectern::effects

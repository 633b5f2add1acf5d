#include "lectern/failure_budget.h"

namespace lectern {

bool FailureBudget::allows_another(base::Instant now)
{
    m_failures.push_back(now);
    while (m_failures.front() + k_window <= now)
        m_failures.pop_front();
    return m_failures.size() <= k_failures;
}

} // namespace lectern

#pragma once
// Weeks of feedback that only a wrong clock can have given.

#include "base/far_weeks.h"
#include "feedback/feedback_log.h"

#include <vector>

namespace feedback {

/// In their order, at most k_max_weeks. Read from the tallies; an error where the log has none, since an older version
/// wrote it.
[[nodiscard]] base::Result<std::vector<base::IsoWeek>> far_weeks(FeedbackLog const& log, base::IsoWeek this_week);

} // namespace feedback

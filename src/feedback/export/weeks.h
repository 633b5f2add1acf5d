#pragma once
// What there is to export: which weeks have feedback, and which of them an export has taken.
//
// Each week stands for itself: it waits when it has had more rows than the last export of it took. So no clock that was
// wrong for a while keeps rows from being exported, whichever weeks they came to. Only the current week never counts as
// taken, since it still grows.

#include "feedback/feedback_log.h"
#include "feedback/vocabulary/export.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace feedback {

/// Of one week: the rows that it has had, those that were deleted too.
struct WeekOfRows {
    base::IsoWeek week;
    std::int64_t added = 0;
    std::int64_t taken = 0; ///< What `added` was when an export last took it.

    [[nodiscard]] bool waits() const { return added > taken; }
};

/// In their order. In a log of a version that did not count, which can only be read, all of them wait.
[[nodiscard]] base::Result<std::vector<WeekOfRows>> weeks_of_rows(FeedbackLog const& log);

/// Those that ExportScope::since_last means: all that wait, but the current one.
[[nodiscard]] std::vector<WeekOfRows> weeks_waiting(std::vector<WeekOfRows> weeks, base::IsoWeek this_week);

/// Records that an export has taken these weeks, as they were when it began.
[[nodiscard]] base::Result<void> take_weeks(
    FeedbackLog& log, std::vector<WeekOfRows> const& weeks, base::IsoWeek this_week);

/// Read from the tallies, in constant time.
[[nodiscard]] base::Result<ExportableWeeks> exportable_weeks(FeedbackLog const& log, std::chrono::sys_days today);

} // namespace feedback

#pragma once
// What there is to export: which weeks have feedback, and which of them an export has taken.

#include "store/feedback_log.h"

namespace store {

struct ExportableWeeks {
    std::optional<privacy::IsoWeek> first;    ///< With feedback; nothing: there is none.
    std::optional<privacy::IsoWeek> taken_to; ///< The last week that is in some export; nothing: there was none.
    int waiting = 0;                          ///< Weeks that are over and have feedback, and that no export has taken.
    WeekRange since_last {};                  ///< What ExportScope::since_last means today.
};

/// Read from the tallies, in constant time.
[[nodiscard]] base::Result<ExportableWeeks> exportable_weeks(FeedbackLog const& log, std::chrono::sys_days today);

} // namespace store

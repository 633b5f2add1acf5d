#pragma once
// Comments that are held back must not be lost to whoever exports since the last export. A week that an export has
// taken without them is remembered; the next export since the last that includes them takes the whole week once more.

#include "feedback/export/weeks.h"
#include "feedback/vocabulary/comments.h"

#include <set>
#include <vector>

namespace feedback {

/// None in a log of a version that held nothing back: its exports had all comments.
[[nodiscard]] base::Result<std::set<base::IsoWeek>> weeks_without_held_back(FeedbackLog const& log);

/// Lets these weeks wait as if no export had taken them.
void take_again(std::vector<WeekOfRows>& weeks, std::set<base::IsoWeek> const& again);

/// Records, before take_weeks(), what an export of these weeks has left out, or has made up for. They are as they were
/// when it began: a week without new rows stays as the exports before left it.
[[nodiscard]] base::Result<void> remember_held_back(
    FeedbackLog& log, std::vector<WeekOfRows> const& weeks, base::IsoWeek this_week, HeldBackComments held_back);

} // namespace feedback

#pragma once
// What the log adds up to, read from its tallies: the time and the memory that it takes do not grow with the rows.

#include "privacy/overview.h"
#include "store/feedback_log.h"

namespace store {

struct OverviewRequest {
    int limit = 5;       ///< What is under it is small: Configuration::small_cell.
    int articles = 200;  ///< At most so many pairs of article and language; those with the most feedback, or reads.
};

/// From one moment's state. `unsupported` in a log of a version without tallies, which is only read.
[[nodiscard]] base::Result<privacy::Overview> overview_of(FeedbackLog const& log, OverviewRequest const& request);

/// Of a log in which nothing is.
[[nodiscard]] privacy::Overview empty_overview(int limit);

} // namespace store

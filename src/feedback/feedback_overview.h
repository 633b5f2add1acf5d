#pragma once
// What the log adds up to, read from its tallies: the time and the memory that it takes do not grow with the rows.

#include "feedback/feedback_log.h"
#include "feedback/overview.h"

namespace feedback {

struct OverviewRequest {
    int limit = 5; ///< What is under it is small: Configuration::small_cell.
    /// Of feedback beyond the week after this one, only the sum is shown.
    base::IsoWeek this_week { 9999, 51 };
    std::size_t articles = 200; ///< At most so many pairs of article and language are named, see naming_at_most().
};

/// At most this many are listed separately, whoever asks: those with the most feedback, or reads. The others are one
/// sum.
inline constexpr int k_max_articles_shown = 1000;

/// From one moment's state. `unsupported` in a log of a version without tallies, which is only read.
[[nodiscard]] base::Result<Overview> overview_of(FeedbackLog const& log, OverviewRequest const& request);

/// Of an empty log.
[[nodiscard]] Overview empty_overview(int limit);

} // namespace feedback

#pragma once
// Feedback counted, for those who may see all of it. What is shown to others goes through privacy/small_cells.h first.

#include "store/feedback_log.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace store {

struct FeedbackCounts {
    using ByRating = std::array<std::int64_t, privacy::k_ratings.size()>;

    std::int64_t total = 0;
    std::map<privacy::IsoWeek, std::int64_t> weeks;
    std::map<std::pair<std::string, std::string>, ByRating> ratings; ///< By article (empty: the kiosk) and language.
    std::array<std::int64_t, privacy::k_reasons.size()> reasons {};  ///< A row may have several, or none.
};

/// One pass over the log; memory grows with articles and weeks, not with rows. Rows with a rating or a week that this
/// version does not know are left out everywhere, as in FeedbackLog::for_each().
[[nodiscard]] base::Result<FeedbackCounts> count_feedback(FeedbackLog const& log);

} // namespace store

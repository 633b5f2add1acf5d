#pragma once
// What visitors read most, for home to offer.

#include "feedback/feedback_log.h"

#include <string>
#include <vector>

namespace feedback {

struct MostReadRequest {
    std::string language; ///< In which it was read.
    int limit = 5;        ///< What was read fewer times is not named: Configuration::small_cell, as in the overview.
    int most = 6;
};

/// Slugs, the one read most first.
[[nodiscard]] base::Result<std::vector<std::string>> most_read(FeedbackLog const& log, MostReadRequest const& request);

} // namespace feedback

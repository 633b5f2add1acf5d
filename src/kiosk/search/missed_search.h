#pragma once
// Searches that found nothing, on their way to be counted.

#include "base/wiping_string.h"

#include <string>

namespace kiosk::search {

/// A query that was left, or stood unchanged for a while, and found nothing. Once a visit at most.
struct CountMissedSearch {
    std::string language;
    base::WipingString words;
};

/// "My topic is missing" was touched.
struct ReportMissingTopic {
    std::string language;
    base::WipingString words; ///< What was looked for; may be empty.
};

} // namespace kiosk::search

#pragma once
// Bringing in what another log counted of searches that found nothing.

#include "base/result.h"

#include <optional>

namespace SQLite {
class Database;
}

namespace feedback {

class FeedbackLog;

/// Numbers, and words in the clear; hashes stay, since their key does. Of a series that both logs have, the larger
/// number counts: so it may be repeated. Returns why some of the other log could not be read; what comes before that
/// was.
[[nodiscard]] base::Result<std::optional<base::Error>> merge_missed_searches(FeedbackLog& log, SQLite::Database& other);

} // namespace feedback

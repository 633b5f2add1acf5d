#pragma once
// The rows of log.db as they are stored. Throws SQLite::Exception: call it inside guarded().

#include "base/result.h"
#include "feedback/stored_feedback.h"

#include <functional>
#include <span>
#include <string>

namespace SQLite {
class Database;
}

namespace feedback {

/// The columns repeated, hidden, sealed, held_back and comment_language. A log that is only read may have a version
/// without them; then the language of its page tells of a comment whether it is held back, as in the migration.
[[nodiscard]] std::string marks_in(SQLite::Database& log);

/// `rest` of the query follows "FROM feedback"; `texts` are what its question marks stand for. Ends with the visitor's
/// error.
[[nodiscard]] base::Result<void> for_each_stored(SQLite::Database& log, std::string const& rest,
    std::span<std::string const> texts, std::function<base::Result<void>(StoredFeedback const&)> const& visit);

/// Adds and counts the row, whose id has 16 bytes, within a transaction. False when there is one of its id already,
/// which stays as it is.
[[nodiscard]] bool insert_stored(SQLite::Database& log, StoredFeedback const& row);

} // namespace feedback

#pragma once
// The numbers that log.db keeps with its rows, so that a dashboard needs no pass over them (db/log/0003_staff.sql
// says what they count). Throws SQLite::Exception: call it inside guarded(), within a transaction.

#include "feedback/record_id.h"

namespace SQLite {
class Database;
}

namespace feedback {

enum class RowChange { added, removed };

/// For a row that has just been inserted, or is about to be deleted. Counts nothing when there is no such row.
void tally(SQLite::Database& database, RecordId const& id, RowChange change);

/// Counts all rows again, in one pass. Memory grows with articles and weeks, not with rows. Visits have no rows and
/// stay.
void rebuild_tallies(SQLite::Database& database);

/// Whether a count of all rows, in one pass, gives the same numbers.
[[nodiscard]] bool tallies_agree(SQLite::Database& database);

} // namespace feedback

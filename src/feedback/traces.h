#pragma once
// What a removed row leaves in the files of the log, until it is overwritten there. Throws
// SQLite::Exception: call it inside guarded().

#include "base/result.h"

namespace SQLite {
class Database;
}

namespace feedback {

/// In the transaction that removes a row. Work that is under way begins again: pages that are done may have a trace of
/// this one.
void remember_traces(SQLite::Database& log);
[[nodiscard]] bool traces_left(SQLite::Database& log);

/// Overwrites them in all pages, a stretch at a time, and forgets them. `busy` when somebody reads or writes all the
/// while.
[[nodiscard]] base::Result<void> erase_traces(SQLite::Database& log);
/// One stretch, within some tenths of a second. For a log that has traces.
[[nodiscard]] base::Result<void> erase_some_traces(SQLite::Database& log);

/// Merges the write-ahead log into the database and empties its file.
[[nodiscard]] base::Result<void> empty_journal(SQLite::Database& log);

} // namespace feedback

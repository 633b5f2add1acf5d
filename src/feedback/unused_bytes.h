#pragma once
// What SQLite leaves of deleted rows. `PRAGMA secure_delete` overwrites a row where it stands, but rows move between
// pages when these are split or joined, and the page that one came from keeps its copy in the stretch between the list
// of its rows and the rows themselves (https://www.sqlite.org/fileformat2.html#b_tree_pages). VACUUM would write all
// pages again, which takes as long as the log is large, and room for a copy; this reads them, and writes only what has
// to go.

#include <cstdint>

namespace SQLite {
class Database;
}

namespace feedback {

/// Overwrites the unused bytes of `count` pages from `first` on (the first page is 1) in the database's file, beneath
/// SQLite, and waits for the disk. Returns the page to go on with; nothing is left when it is beyond the file.
///
/// The caller holds the write lock, and the write-ahead log is empty: so the file has the latest state of each page,
/// and nobody writes to it. Readers do not look at these bytes. But they may have copies of them: the caller's
/// transaction must write something, after which every other connection reads its pages again; the caller's own have
/// been dropped. Throws SQLite::Exception: call it inside guarded().
[[nodiscard]] std::int64_t overwrite_unused_bytes(SQLite::Database& database, std::int64_t first, std::int64_t count);

} // namespace feedback

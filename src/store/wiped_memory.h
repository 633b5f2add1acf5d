#pragma once
// SQLite's pages and statements hold comments, and SQLite frees them as they are.

namespace store {

/// From here on SQLite overwrites what it frees. Before the first database of the process is opened; later calls do
/// nothing.
void wipe_memory_that_sqlite_frees();

} // namespace store

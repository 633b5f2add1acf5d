#pragma once
// A database as the kiosk would find it at its next start.

#include "store/database.h"

#include <filesystem>

namespace store {

/// Opens it to read. A change that a power cut left half done is taken back first, which is the only thing written.
/// Where nobody has a database with a write-ahead log open, SQLite has to make files next to it: in a folder that can't
/// be written, or without room, one whose changes are all merged is read as it is, and of another the error says so.
/// Waits up to `busy_timeout_ms` for who writes to it.
[[nodiscard]] base::Result<SQLite::Database> open_for_reading(std::filesystem::path const& file, int busy_timeout_ms);

/// Whether there is a change that is not yet merged, or was left half done: the file alone is not what the kiosk reads.
/// True as well where that can't be found out.
[[nodiscard]] bool has_unsettled_change(std::filesystem::path const& file);

} // namespace store

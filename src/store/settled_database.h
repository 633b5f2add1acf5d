#pragma once
// A database as the kiosk would find it at its next start.

#include "store/database.h"

#include <filesystem>

namespace store {

/// Opens it to read. A change that a power cut left half done is taken back first, which is the only thing written.
/// Throws SQLite::Exception: call it inside guarded().
[[nodiscard]] SQLite::Database open_settled(std::filesystem::path const& file, int busy_timeout_ms = 0);

/// Whether there is a change that is not yet merged, or was left half done: the file alone is not what the kiosk reads.
[[nodiscard]] bool has_unsettled_change(std::filesystem::path const& file);

} // namespace store

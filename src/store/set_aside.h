#pragma once
// Keeping a damaged database for whoever may mend it, while a new one takes its place.

#include "base/result.h"

#include <chrono>
#include <filesystem>

namespace store {

/// Renames `folder`/log.db to `log.damaged-YYYY-MM-DD[-N].db`, its -wal and -shm with it. Returns the
/// new name. Never overwrites and never deletes.
[[nodiscard]] base::Result<std::filesystem::path> set_log_aside(std::filesystem::path const& folder, std::chrono::year_month_day today);

} // namespace store

#pragma once
// Keeping a damaged database for whoever may mend it, while a new one takes its place.

#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <string>

namespace store {

/// Renames `folder`/`name`.db to `name.damaged-YYYY-MM-DD[-N].db`, its journals with it. Returns the
/// new name. Never overwrites and never deletes.
[[nodiscard]] base::Result<std::filesystem::path> set_database_aside(
    std::filesystem::path const& folder, std::string const& name, std::chrono::year_month_day today);
/// The same for the log.
[[nodiscard]] base::Result<std::filesystem::path> set_log_aside(std::filesystem::path const& folder, std::chrono::year_month_day today);

} // namespace store

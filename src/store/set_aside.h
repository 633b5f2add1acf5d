#pragma once
// Keeping a file that another one takes the place of: a damaged database for repair, and what a restore replaces.

#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace store {

/// What SQLite keeps in the same folder as a database, and replays into whatever has the database's name by then.
inline constexpr char const* k_companions[] { "-wal", "-shm", "-journal" };

/// Whether there is anything of this name, a link that leads nowhere too.
[[nodiscard]] bool is_taken(std::filesystem::path const& path);
/// Whether there is such a file, or a companion of one.
[[nodiscard]] bool is_any_taken(std::filesystem::path const& file);

/// A name for `file` that is free, with its companions: "log.damaged-2026-11-22.db", "log.damaged-2026-11-22-2.db", ...
[[nodiscard]] base::Result<std::filesystem::path> name_aside(
    std::filesystem::path const& file, std::string const& why, std::chrono::year_month_day today);

/// Renames the companions of `file` to those of `aside`. Where `file` itself is not there, a journal with content gets
/// an empty `aside`. Returns their new names.
[[nodiscard]] base::Result<std::vector<std::filesystem::path>> set_companions_aside(
    std::filesystem::path const& file, std::filesystem::path const& aside);

/// Whether somebody who is told to replace a database sets it aside after this error: it is damaged, or can't be read
/// however often that is tried. Renaming needs no read.
[[nodiscard]] bool calls_for_setting_aside(base::ErrorCode error);

/// Renames `folder`/`name`.db to `name.damaged-YYYY-MM-DD[-N].db`, its journals with it. Returns the
/// new name. Never overwrites and never deletes.
[[nodiscard]] base::Result<std::filesystem::path> set_database_aside(
    std::filesystem::path const& folder, std::string const& name, std::chrono::year_month_day today);

} // namespace store

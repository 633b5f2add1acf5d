#pragma once
// Restores a backup into a data folder.

#include "base/result.h"
#include "upkeep/backup.h"

#include <chrono>
#include <filesystem>
#include <vector>

namespace upkeep {

enum class ExistingFiles { refuse, set_aside };

struct RestoreRequest {
    std::filesystem::path archive;
    std::filesystem::path data_folder; ///< Made when it is missing.
    ExistingFiles existing = ExistingFiles::refuse;
    std::chrono::year_month_day today {};
};

struct RestoreResult {
    std::vector<BackupPart> parts;                ///< What the backup held, and the folder holds now.
    std::vector<std::filesystem::path> set_aside; ///< What it held before, under new names.
};

/// Unpacks into a folder of its own first, and changes nothing before every digest has been compared and every
/// database looked at. Then each file takes its place in one step, and the old one keeps a name with the date in it.
/// Killed at any moment, each file is whole: the old or the new one; the same call again finishes the work. What the
/// backup does not hold stays.
///
/// `malformed` for what is no whole backup, names a file that has no business there, or disagrees with its digests;
/// `unsupported` for a later format; `usage` when the folder holds such files and they are not to be set aside; `busy`
/// while the kiosk, an import or an export works with them.
[[nodiscard]] base::Result<RestoreResult> restore_backup(
    RestoreRequest const& request, BackupProgress const& progress = {});

} // namespace upkeep

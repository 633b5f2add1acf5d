#pragma once
// Everything a kiosk keeps, in one file: a tar archive with the library, the feedback, the PINs, the configuration, and
// SHA256SUMS, which `sha256sum -c` understands once the archive is unpacked.

#include "base/result.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace upkeep {

/// Its first line names the format; a file of a later one is not read. Format 2 holds overrides.yaml as well, format 3
/// the mark that comments are sealed, format 4 what is reported as broken, format 5 what is withdrawn; each backup is
/// of the first that does, which older versions read.
inline constexpr std::string_view k_backup_sums_name = "SHA256SUMS";
inline constexpr std::string_view k_backup_heading = "# Lectern backup, format ";

struct BackupRequest {
    std::filesystem::path data_folder;
    std::filesystem::path configuration; ///< The file that the kiosk reads; none when it is missing.
    std::filesystem::path to;            ///< A folder, for a name with the date in it; else the new file.
    std::chrono::sys_days today {};
};

/// What a backup may hold. A name in an archive is only ever compared with these, never used as a path.
inline constexpr std::array<std::string_view, 9> k_backup_names { "lectern.yaml", "overrides.yaml", "sealing",
    "reported-devices.txt", "withdrawn.txt", "staff.db", "catalogue.previous.db", "catalogue.db", "log.db" };

struct BackupPart {
    std::string name;
    std::int64_t bytes = 0;
    std::string sha256;
};

struct BackupResult {
    std::filesystem::path file;
    std::vector<BackupPart> parts;
};

/// Called now and then with the part that is under way and how much of it is done.
using BackupProgress = std::function<void(std::string_view part, std::int64_t bytes)>;

/// May run while the kiosk does; each part is whole and from one moment. Needs room for a copy of the feedback besides
/// the file itself. The file is for its owner alone, appears only once it is whole and durable, and overwrites nothing:
/// `usage` when there is such a file, when the place makes no sense, or when there is nothing to back up. `damaged`
/// when the feedback can't be read; `no_space`; `busy` while an export or another backup runs.
[[nodiscard]] base::Result<BackupResult> make_backup(BackupRequest const& request, BackupProgress const& progress = {});

} // namespace upkeep

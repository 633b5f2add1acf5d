#pragma once
// A backup, unpacked into a folder of its own and found to be whole. Only restoring uses it.

#include "base/result.h"
#include "upkeep/backup.h"

#include <filesystem>
#include <vector>

namespace upkeep {

/// The folder goes away with it, unless it was killed; then the next one replaces it.
class UnpackedBackup {
public:
    /// `folder` must not be used for anything else.
    [[nodiscard]] static base::Result<UnpackedBackup> unpack(
        std::filesystem::path const& archive, std::filesystem::path const& folder, BackupProgress const& progress);

    UnpackedBackup(UnpackedBackup&& other) noexcept;
    UnpackedBackup& operator=(UnpackedBackup&&) = delete;
    ~UnpackedBackup();

    [[nodiscard]] std::filesystem::path const& folder() const { return m_folder; }
    [[nodiscard]] std::vector<BackupPart> const& parts() const { return m_parts; }

private:
    explicit UnpackedBackup(std::filesystem::path folder);
    base::Result<void> read(std::filesystem::path const& archive, BackupProgress const& progress);
    base::Result<void> check_databases() const;

    std::filesystem::path m_folder;
    std::vector<BackupPart> m_parts;
};

} // namespace upkeep

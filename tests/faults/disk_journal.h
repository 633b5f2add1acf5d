#pragma once
// What a program did to a folder, call by call, and what a power cut may leave of it.

#include "faults/disk_calls.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace faults {

/// Of what was written, and no fsync of the file came after.
enum class UnsyncedWrites { kept, lost, torn };
/// Of names that were made, moved or removed, and no fsync of their folder came after.
enum class UnsyncedNames { kept, lost, cut_short };

/// How a disk forgets. A file system may keep any part of what was not synced; these are the corners of that.
struct PowerCut {
    char const* name;
    UnsyncedWrites writes;
    UnsyncedNames names;
    std::size_t block_bytes = 4096; ///< What is written whole or not at all, where writes are torn.
};

inline constexpr PowerCut k_power_cuts[] {
    { "all that was written is kept", UnsyncedWrites::kept, UnsyncedNames::kept },
    { "unsynced writes are lost", UnsyncedWrites::lost, UnsyncedNames::kept },
    { "unsynced writes are torn into 512 bytes", UnsyncedWrites::torn, UnsyncedNames::kept, 512 },
    { "unsynced writes are torn into 4096 bytes", UnsyncedWrites::torn, UnsyncedNames::kept },
    { "unsynced names are lost", UnsyncedWrites::kept, UnsyncedNames::lost },
    { "unsynced writes and names are lost", UnsyncedWrites::lost, UnsyncedNames::lost },
    { "writes are torn, and names end somewhere", UnsyncedWrites::torn, UnsyncedNames::cut_short, 512 },
};

/// Files and folders by their paths below the folder. A folder has no content.
using FolderContent = std::map<std::string, std::optional<std::string>>;

[[nodiscard]] FolderContent content_of_folder(std::filesystem::path const& folder);
/// Empties it first.
void write_folder(std::filesystem::path const& folder, FolderContent const& content);

class DiskJournal : public DiskWatcher {
public:
    /// Begins with what is there, as if all of it had been on the disk for long.
    explicit DiskJournal(std::filesystem::path const& folder);

    void done(DiskCall const& call) override;

    [[nodiscard]] std::size_t size() const { return m_steps.size(); }
    /// What would be found had the power gone after the first `steps` of them.
    [[nodiscard]] FolderContent after_cut(std::size_t steps, PowerCut const& cut, std::mt19937& chance) const;

private:
    struct Step {
        DiskCallKind kind;
        std::string path, to, bytes;
        std::int64_t offset = 0;
    };

    FolderContent m_start;
    std::vector<Step> m_steps;
};

} // namespace faults

#pragma once
// The logs of feedback that lie next to the one in use, as store/set_aside.h and upkeep/restore.h name them.

#include <filesystem>
#include <vector>

namespace feedback {

/// The files themselves, sorted, without their journals.
struct LogsSetAside {
    std::vector<std::filesystem::path> damaged;
    std::vector<std::filesystem::path> replaced; ///< By a restore.
};

[[nodiscard]] LogsSetAside logs_set_aside(std::filesystem::path const& data_folder);

} // namespace feedback

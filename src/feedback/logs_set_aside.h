#pragma once
// The logs of feedback that lie next to the one in use, as store/set_aside.h and upkeep/restore.h name them.

#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

namespace feedback {

/// The files themselves, sorted, without their journals.
struct LogsSetAside {
    std::vector<std::filesystem::path> damaged;
    std::vector<std::filesystem::path> before_restore; ///< Those that a restore replaced.
};

[[nodiscard]] LogsSetAside logs_set_aside(std::filesystem::path const& data_folder);

/// The day that the file's name tells; nothing where somebody has renamed it.
[[nodiscard]] std::optional<std::chrono::year_month_day> day_set_aside(std::filesystem::path const& log);

} // namespace feedback

#pragma once
// The logs of feedback that lie next to the one in use, as store/set_aside.h and upkeep/restore.h name them.

#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

namespace feedback {

/// The files themselves, sorted, without their journals.
struct LogsSetAside {
    std::vector<std::filesystem::path> damaged;
    std::vector<std::filesystem::path> before_restore; ///< Those that a restore replaced.
    std::vector<std::filesystem::path> brought_back;   ///< Damaged ones of which all that can be read was merged.
};

[[nodiscard]] LogsSetAside logs_set_aside(std::filesystem::path const& data_folder);

/// The day that the file's name tells; nothing where somebody has renamed it.
[[nodiscard]] std::optional<std::chrono::year_month_day> day_set_aside(std::filesystem::path const& log);

/// Renames a damaged log, with its journals, to one that was brought back: "log.brought-back-2026-11-22.db". It is
/// kept, as somebody may still repair it.
[[nodiscard]] base::Result<void> mark_brought_back(std::filesystem::path const& log);

} // namespace feedback

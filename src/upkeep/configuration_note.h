#pragma once
// Which configuration file the kiosk started with last: it reads it once, and what is edited since counts only after
// the next start.

#include "base/result.h"

#include <filesystem>
#include <optional>

namespace upkeep {

/// In the data folder, which is made where it is missing. Writes nothing when it says so already.
[[nodiscard]] base::Result<void> note_configuration(
    std::filesystem::path const& data_folder, std::filesystem::path const& file);

/// That `file` was changed, removed or made since the kiosk started with it, for whoever looks after the kiosk. Nothing
/// where it was not, or where the kiosk did not start with that one.
[[nodiscard]] std::optional<base::Error> configuration_change(
    std::filesystem::path const& data_folder, std::filesystem::path const& file);

} // namespace upkeep

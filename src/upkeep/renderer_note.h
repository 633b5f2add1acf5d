#pragma once
// What drew the kiosk's screen when it started last, noted for whoever asks how the kiosk is.

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace upkeep {

/// In the data folder, which is made where it is missing. Writes nothing when it says so already.
[[nodiscard]] base::Result<void> note_renderer(std::filesystem::path const& data_folder, std::string_view renderer);

/// Nothing: the kiosk has not started yet, or the note can't be read.
[[nodiscard]] std::optional<std::string> noted_renderer(std::filesystem::path const& data_folder);

} // namespace upkeep

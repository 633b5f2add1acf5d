#pragma once
// A short text that the kiosk leaves in its data folder for whoever asks how it is.

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace upkeep {

/// The folder is made where it is missing. Writes nothing where the note says so already; nothing to say: no note.
[[nodiscard]] base::Result<void> write_note(
    std::filesystem::path const& data_folder, std::string_view name, std::string_view text);

/// Empty where there is none, or it can't be read.
[[nodiscard]] std::string read_note(std::filesystem::path const& data_folder, std::string_view name);

} // namespace upkeep

#pragma once
// The languages that the kiosk leaves out because no installed font covers them, noted for whoever asks how it is.

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace upkeep {

/// In the data folder. No languages: no note. Writes nothing when it says so already.
[[nodiscard]] base::Result<void> note_languages_without_font(
    std::filesystem::path const& data_folder, std::vector<std::string> const& languages);

/// None as well where the note can't be read.
[[nodiscard]] std::vector<std::string> noted_languages_without_font(std::filesystem::path const& data_folder);

/// What to tell whoever looks after the kiosk of one or more such languages: that they are not offered, and the Debian
/// packages to install.
[[nodiscard]] std::string font_advice(std::vector<std::string> const& languages);

} // namespace upkeep

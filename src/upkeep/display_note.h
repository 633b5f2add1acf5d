#pragma once
// The screen that the kiosk found when it started last, noted for whoever asks how the kiosk is.

#include "base/result.h"

#include <array>
#include <filesystem>
#include <optional>

namespace upkeep {

struct DisplayNote {
    int width_px = 0, height_px = 0;
    double diagonal_in = 0; ///< As the screen announces it, or the configuration.
    int distance_mm = 0;    ///< From which it is read.
    /// From where each text size, the smallest first, covers the angle that it stands for (docs/standards.md,
    /// "Seeing"); nearer than `distance_mm` where the screen has no room for it.
    std::array<int, 4> met_mm {};
    friend bool operator==(DisplayNote const&, DisplayNote const&) = default;
};

/// In the data folder, which is made where it is missing. Writes nothing when it says so already.
[[nodiscard]] base::Result<void> note_display(std::filesystem::path const& data_folder, DisplayNote const& display);

/// Nothing: the kiosk has not started yet, or the note can't be read.
[[nodiscard]] std::optional<DisplayNote> noted_display(std::filesystem::path const& data_folder);

} // namespace upkeep

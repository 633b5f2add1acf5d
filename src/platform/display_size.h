#pragma once
// Whether to believe the size that a display announces.

#include "platform/window.h"

#include <optional>

namespace platform {

struct MillimetreSize {
    int width = 0, height = 0;
    friend bool operator==(MillimetreSize, MillimetreSize) = default;
};

/// Pixels per millimetre, or nothing when the announced size can't be true: none at all, one that gives oblong
/// pixels (televisions announce 160 mm by 90 mm, or an aspect ratio as centimetres), a density that no display
/// for a reading distance has, or the 96 dots an inch that X and GLFW make up where the display says nothing.
[[nodiscard]] std::optional<float> believable_px_per_mm(PixelSize raster, MillimetreSize announced);

} // namespace platform

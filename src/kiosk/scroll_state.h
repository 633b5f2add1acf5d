#pragma once
// How far something is scrolled. Written by the screens, which alone know heights; kept in the model
// because it tells what somebody read.

#include <optional>

namespace kiosk {

struct ScrollState {
    float offset_px = 0;
    float velocity_px_s = 0;        ///< Of the momentum after a flick.
    std::optional<float> target_px; ///< Where a page button is heading.
};

} // namespace kiosk

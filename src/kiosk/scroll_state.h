#pragma once
// How far something is scrolled. Written by the screens, which alone know heights; kept in the model
// because it tells what somebody read.

#include <cstddef>
#include <optional>

namespace kiosk {

struct ScrollState {
    float offset_px = 0;
    float velocity_px_s = 0;        ///< Of the momentum after a flick.
    std::optional<float> target_px; ///< Where a page button is heading.
};

/// A place in a long column that survives reflow: a block, and how much of its height is above the view.
struct ReadingPlace {
    std::size_t block = 0;
    float fraction = 0;
    friend bool operator==(ReadingPlace const&, ReadingPlace const&) = default;
};

} // namespace kiosk

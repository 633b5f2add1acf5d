#pragma once
// Patterns that tell areas apart without colour.

#include "ui/canvas.h"

#include <algorithm>

namespace ui {

enum class Pattern {
    solid,
    upright,
    dotted,
    level,
    grid,
    crossed,
    sparse,  ///< Dots far apart.
    hollow,  ///< Withheld so that nothing can be computed from it.
    striped, ///< Withheld since it is small, alone or as what is left of a whole.
};
/// Those of parts: no stripes, which mean that something is withheld, and none that is empty.
inline constexpr int k_pattern_count = 7;

/// Lines and dots grow with the words next to them, so that both can be seen from the same distance.
[[nodiscard]] inline float pattern_pitch(float cap_height) { return std::max(3.0f, cap_height * 0.3f); }

/// `pitch` is the distance of lines and dots. All but the solid one have an edge.
void draw_pattern(Canvas& canvas, base::Rect const& rect, Pattern pattern, Colour colour, float pitch);

} // namespace ui

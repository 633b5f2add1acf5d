#pragma once
// Patterns that tell areas apart without colour.

#include "ui/canvas.h"

#include <algorithm>

namespace ui {

enum class Pattern {
    solid,
    rising,
    dotted,
    level,
    crossed,
    hollow,
    falling ///< Far apart: what is left of a whole.
};
/// Those of parts.
inline constexpr int k_pattern_count = 6;

/// Lines and dots grow with the words next to them, so that both can be seen from the same distance.
[[nodiscard]] inline float pattern_pitch(float cap_height) { return std::max(3.0f, cap_height * 0.3f); }

/// `pitch` is the distance of lines and dots. All but the solid one have an edge.
void draw_pattern(Canvas& canvas, base::Rect const& rect, Pattern pattern, Colour colour, float pitch);

} // namespace ui

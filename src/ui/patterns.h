#pragma once
// Areas distinguished without colour.

#include "ui/canvas.h"

#include <algorithm>

namespace ui {

enum class Pattern { solid, rising, dotted, level, crossed, hollow };
inline constexpr int k_pattern_count = 6;

/// Lines and dots grow with the words beside them, so that they are distinguished from as far as those are read.
[[nodiscard]] inline float pattern_pitch(float cap_height) { return std::max(3.0f, cap_height * 0.3f); }

/// `pitch` is the distance of lines and dots. All but the solid one have an edge.
void draw_pattern(Canvas& canvas, base::Rect const& rect, Pattern pattern, Colour colour, float pitch);

} // namespace ui

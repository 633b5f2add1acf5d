#pragma once
// Areas told apart without colour.

#include "ui/canvas.h"

namespace ui {

enum class Pattern { solid, rising, dotted, level, crossed, hollow };
inline constexpr int k_pattern_count = 6;

/// `pitch` is the distance of lines and dots. All but the solid one have an edge.
void draw_pattern(Canvas& canvas, base::Rect const& rect, Pattern pattern, Colour colour, float pitch);

} // namespace ui

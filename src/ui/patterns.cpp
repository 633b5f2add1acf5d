#include "ui/patterns.h"

#include <algorithm>

namespace ui {

namespace {

/// Lines at 45 degrees, cut off by the clip in force.
void diagonals(Canvas& canvas, base::Rect const& rect, Colour colour, float pitch, float thickness, bool rising)
{
    float const apart = pitch * 1.414f;
    for (float x = rect.x - rect.height + apart / 2; x < rect.right(); x += apart) {
        float const from = rising ? rect.bottom() : rect.y, to = rising ? rect.y : rect.bottom();
        canvas.line({ x, from }, { x + rect.height, to }, colour, thickness);
    }
}

void dots(Canvas& canvas, base::Rect const& rect, Colour colour, float pitch)
{
    float const radius = pitch * 0.24f;
    int row = 0;
    for (float y = rect.y + pitch / 2; y < rect.bottom(); y += pitch * 0.866f, ++row)
        for (float x = rect.x + (row % 2 == 0 ? pitch / 2 : pitch); x < rect.right(); x += pitch)
            canvas.disc({ x, y }, radius, colour);
}

void uprights(Canvas& canvas, base::Rect const& rect, Colour colour, float pitch, float thickness)
{
    for (float x = rect.x + pitch; x < rect.right(); x += pitch)
        canvas.line({ x, rect.y }, { x, rect.bottom() }, colour, thickness);
}

void levels(Canvas& canvas, base::Rect const& rect, Colour colour, float pitch, float thickness)
{
    for (float y = rect.y + pitch; y < rect.bottom(); y += pitch)
        canvas.line({ rect.x, y }, { rect.right(), y }, colour, thickness);
}

} // namespace

void draw_pattern(Canvas& canvas, base::Rect const& rect, Pattern pattern, Colour colour, float pitch)
{
    if (rect.empty())
        return;
    float const thickness = std::max(1.0f, pitch * 0.22f);
    pitch = std::max(pitch, 3.0f);
    if (pattern == Pattern::solid) {
        canvas.fill(rect, colour);
        return;
    }
    canvas.push_clip(rect);
    switch (pattern) {
    case Pattern::upright: uprights(canvas, rect, colour, pitch, thickness); break;
    case Pattern::striped: diagonals(canvas, rect, colour, pitch * 1.6f, thickness, true); break;
    case Pattern::grid:
        uprights(canvas, rect, colour, pitch * 1.4f, thickness);
        levels(canvas, rect, colour, pitch * 1.4f, thickness);
        break;
    case Pattern::sparse: dots(canvas, rect, colour, pitch * 2.4f); break;
    case Pattern::dotted: dots(canvas, rect, colour, pitch); break;
    case Pattern::level: levels(canvas, rect, colour, pitch, thickness); break;
    case Pattern::crossed:
        diagonals(canvas, rect, colour, pitch * 1.5f, thickness, true);
        diagonals(canvas, rect, colour, pitch * 1.5f, thickness, false);
        break;
    case Pattern::solid:
    case Pattern::hollow: break;
    }
    canvas.pop_clip();
    canvas.outline(rect, colour, thickness);
}

} // namespace ui

#pragma once
// What a frame drew, taken apart: each letter as the rectangle of its bitmap's ink, which FreeType cuts to the pixel,
// and each triangle of a shape. Rectangles are in pixels of what is drawn on: of a low screen its part within reach.

#include "base/geometry.h"
#include "ui/theme.h"

#include <array>
#include <cstddef>
#include <vector>

struct ImDrawData;

namespace layout {

struct Letter {
    base::Rect whole, shown; ///< As it was drawn, and what of it the clip leaves.
    ui::Colour colour;
    std::size_t shapes_below = 0; ///< How many of the shapes were drawn before it.
};

struct Shape {
    std::array<base::Point, 3> corners;
    std::array<ui::Colour, 3> colours;
    std::array<float, 3> opacities; ///< From 0 to 1.
    base::Rect bounds;              ///< Within the clip.
    bool is_picture = false;        ///< Its colours are those of a texture.
};

struct Drawn {
    std::vector<Letter> letters;
    std::vector<Shape> shapes; ///< In the order of drawing.
};

[[nodiscard]] Drawn drawn(ImDrawData const& data);

/// Empty, or with sides below 0, where they have nothing in common.
[[nodiscard]] base::Rect common(base::Rect const& a, base::Rect const& b);
[[nodiscard]] bool is_empty(base::Rect const& rect);

} // namespace layout

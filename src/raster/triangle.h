#pragma once
// Which pixels a triangle covers, and what goes evenly over it.

#include "raster/target.h"

#include <cstdint>

namespace raster {

struct Corner {
    float x = 0, y = 0; ///< In pixels, whose middles lie at halves.
};

/// A pixel is covered where its middle is inside, or on an edge at the top or the left: two triangles with a common
/// edge share none. Corners count in 256ths of a pixel, as OpenGL's drivers have it.
class Triangle {
public:
    Triangle(Corner a, Corner b, Corner c);

    [[nodiscard]] bool empty() const { return m_area == 0; }
    /// The rows that it may touch within `clip`.
    [[nodiscard]] Area rows(Area const& clip) const;

    struct Span {
        int left = 0, right = 0; ///< Not `right` itself; nothing where they are equal.
    };
    [[nodiscard]] Span span(int row, Area const& clip) const;

    /// A value that the corners give, at any pixel's middle.
    struct Slope {
        double across = 0, down = 0; ///< From one pixel to the next.
        double at_origin = 0;        ///< In the middle of the pixel 0, 0.

        [[nodiscard]] double at(int x, int y) const { return at_origin + across * x + down * y; }
    };
    [[nodiscard]] Slope slope(float a, float b, float c) const;

private:
    /// In 256ths, from the middle of the pixel 0, 0.
    struct Place {
        std::int64_t x = 0, y = 0;
    };
    Place m_corners[3];      ///< Clockwise.
    bool m_turned = false;   ///< The second and the third were given the other way round.
    std::int64_t m_area = 0; ///< Twice, in 65,536ths of a pixel.
};

} // namespace raster

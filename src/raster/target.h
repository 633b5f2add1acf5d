#pragma once
// What is drawn into.

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace raster {

/// Whole pixels: columns `left` up to but not `right`, rows `top` up to but not `bottom`.
struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
    [[nodiscard]] Area intersect(Area const& other) const
    {
        return { std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
            std::min(bottom, other.bottom) };
    }
    friend bool operator==(Area const&, Area const&) = default;
};

/// Rows from the top of 0xAARRGGBB in the machine's own order, which is blue, green, red and alpha in memory on any
/// that we run on: as X takes them. The memory stays the caller's, and may be shared with another process.
struct Target {
    std::uint32_t* pixels = nullptr;
    int width = 0, height = 0;
    std::ptrdiff_t stride_px = 0; ///< From one row to the next; at least `width`.

    [[nodiscard]] Area area() const { return { 0, 0, width, height }; }
    [[nodiscard]] std::uint32_t* at(int x, int y) const { return pixels + y * stride_px + x; }
};

} // namespace raster

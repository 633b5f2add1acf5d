#pragma once
// Equal cells in a given space.

#include "base/geometry.h"

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace ui {

struct Grid {
    int columns = 1, rows = 1;
    float cell_width = 0, cell_height = 0;
    float gap = 0; ///< Across and down.

    [[nodiscard]] base::Rect cell(int index) const
    {
        return { std::round(static_cast<float>(index % columns) * (cell_width + gap)),
            static_cast<float>(index / columns) * (cell_height + gap), std::floor(cell_width), cell_height };
    }
    [[nodiscard]] float width() const { return static_cast<float>(columns) * (cell_width + gap) - gap; }
    [[nodiscard]] float height() const { return static_cast<float>(rows) * (cell_height + gap) - gap; }
};

/// The part of `row` that belongs to one of `columns` equal columns; the last ends where the row ends.
[[nodiscard]] inline base::Rect column_of(base::Rect const& row, int column, int columns, float gap)
{
    float const pitch = (row.width + gap) / static_cast<float>(columns);
    float const begin = std::round(pitch * static_cast<float>(column)),
                end = std::round(pitch * static_cast<float>(column + 1)) - gap;
    return { row.x + begin, row.y, end - begin, row.height };
}

/// As wide as `space` where `count` cells can be: of all grids that fit it, with cells from `smallest` to `largest`
/// high and not much wider than high, that whose last row lacks the fewest. Where none fits, the grid grows downwards.
[[nodiscard]] Grid even_grid(int count, base::Size space, float smallest, float largest, float gap);

/// The same in a `space` that may be left: where an even grid leaves much of its height, a grid of fewer columns and
/// larger cells, whose last row is not much shorter than the others.
[[nodiscard]] Grid roomy_grid(int count, base::Size space, float smallest, float largest, float gap);

/// Things of these widths one after the other, in as few rows as `room` allows and these as even as can be: no last one
/// stands alone while another could stand with it. Returns how many stand in each row; what is wider than the room has
/// a row for itself.
[[nodiscard]] std::vector<std::size_t> even_rows(std::span<float const> widths, float gap, float room);

} // namespace ui

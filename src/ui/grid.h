#pragma once
// Square tiles in a given space.

#include "base/geometry.h"

#include <cmath>

namespace ui {

struct Grid {
    int columns = 1, rows = 1;
    float tile = 0;
    float gap = 0;        ///< Downwards.
    float gap_across = 0; ///< At least as much: both edges of the grid lie on the column's.

    [[nodiscard]] base::Rect cell(int index) const
    {
        return { std::round(static_cast<float>(index % columns) * (tile + gap_across)),
            static_cast<float>(index / columns) * (tile + gap), tile, tile };
    }
    [[nodiscard]] float width() const { return static_cast<float>(columns) * (tile + gap_across) - gap_across; }
    [[nodiscard]] float height() const { return static_cast<float>(rows) * (tile + gap) - gap; }
};

/// The part of `row` that belongs to one of `columns` equal columns; the last ends where the row ends.
[[nodiscard]] inline base::Rect column_of(base::Rect const& row, int column, int columns, float gap)
{
    float const pitch = (row.width + gap) / static_cast<float>(columns);
    float const begin = std::round(pitch * static_cast<float>(column)),
                end = std::round(pitch * static_cast<float>(column + 1)) - gap;
    return { row.x + begin, row.y, end - begin, row.height };
}

/// The largest tiles between `smallest` and `largest` with which `count` of them fit `space`; where
/// even the smallest do not fit, the grid keeps the width and grows downwards.
[[nodiscard]] Grid fit_grid(int count, base::Size space, float smallest, float largest, float gap);

} // namespace ui

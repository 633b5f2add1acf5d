#include "ui/grid.h"

#include <algorithm>
#include <cmath>

namespace ui {

Grid fit_grid(int count, base::Size space, float smallest, float largest, float gap)
{
    count = std::max(1, count);
    int const most_columns = std::clamp(static_cast<int>((space.width + gap) / (smallest + gap)), 1, count);
    Grid best { most_columns, (count + most_columns - 1) / most_columns, smallest, gap, gap };
    bool found = false;
    for (int columns = 1; columns <= most_columns; ++columns) {
        int const rows = (count + columns - 1) / columns;
        float const by_width = (space.width + gap) / static_cast<float>(columns) - gap;
        float const by_height = (space.height + gap) / static_cast<float>(rows) - gap;
        float const tile = std::min({ by_width, by_height, largest });
        // Among equals the wider grid wins: fewer rows leave more of the page free.
        if (tile >= smallest && (!found || tile >= best.tile)) {
            best = { columns, rows, std::floor(tile), gap, gap };
            found = true;
        }
    }
    // What is left over goes between the columns, as long as the rows still read as rows.
    if (best.columns > 1) {
        auto const columns = static_cast<float>(best.columns);
        float const even = (space.width - columns * best.tile) / (columns - 1);
        best.gap_across = std::clamp(even, gap, gap * 4);
    }
    return best;
}

} // namespace ui

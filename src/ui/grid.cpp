#include "ui/grid.h"

#include <algorithm>
#include <cmath>

namespace ui {

Grid fit_grid(int count, base::Size space, float smallest, float largest, float gap)
{
    count = std::max(1, count);
    int const most_columns = std::clamp(static_cast<int>((space.width + gap) / (smallest + gap)), 1, count);
    Grid best { most_columns, (count + most_columns - 1) / most_columns, smallest, gap };
    bool found = false;
    for (int columns = 1; columns <= most_columns; ++columns) {
        int const rows = (count + columns - 1) / columns;
        float const by_width = (space.width + gap) / static_cast<float>(columns) - gap;
        float const by_height = (space.height + gap) / static_cast<float>(rows) - gap;
        float const tile = std::min({ by_width, by_height, largest });
        // Among equals the wider grid wins: fewer rows leave more of the page free.
        if (tile >= smallest && (!found || tile >= best.tile)) {
            best = { columns, rows, std::floor(tile), gap };
            found = true;
        }
    }
    return best;
}

} // namespace ui

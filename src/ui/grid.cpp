#include "ui/grid.h"

#include <algorithm>

namespace ui {

namespace {

/// Wider cells than this, as a share of the largest height, do not read as a letter each.
constexpr float k_widest = 1.35f;

struct Filled {
    std::vector<std::size_t> rows;
    float widest = 0;
};

Filled fill_rows(std::span<float const> widths, float gap, float room)
{
    Filled filled;
    float end = 0;
    for (float const width : widths) {
        bool const begins = filled.rows.empty() || end + gap + width > room;
        end = begins ? width : end + gap + width;
        if (begins)
            filled.rows.push_back(0);
        ++filled.rows.back();
        filled.widest = std::max(filled.widest, end);
    }
    return filled;
}

} // namespace

Grid even_grid(int count, base::Size space, float smallest, float largest, float gap)
{
    count = std::max(1, count);
    int const most = std::clamp(static_cast<int>((space.width + gap) / (smallest + gap)), 1, count);
    auto const with = [&](int columns) {
        int const rows = (count + columns - 1) / columns;
        float const width = (space.width + gap) / static_cast<float>(columns) - gap;
        float const by_height = (space.height + gap) / static_cast<float>(rows) - gap;
        return Grid { columns, rows, std::min(width, largest * k_widest),
            std::floor(std::min({ width, by_height, largest })), gap };
    };
    auto const missing = [&](Grid const& grid) { return grid.columns * grid.rows - count; };
    Grid best = with(most);
    for (int columns = most - 1; columns > 0; --columns) {
        Grid const grid = with(columns);
        bool const is_too_wide = (space.width + gap) / static_cast<float>(columns) - gap > largest * k_widest;
        if (grid.cell_height < std::floor(smallest) || is_too_wide)
            continue;
        if (best.cell_height < std::floor(smallest) || missing(grid) < missing(best))
            best = grid;
    }
    best.cell_height = std::max(best.cell_height, std::floor(smallest));
    return best;
}

Grid roomy_grid(int count, base::Size space, float smallest, float largest, float gap)
{
    constexpr float well_used = 0.62f, clearly_larger = 1.08f, most_missing = 0.6f;
    Grid best = even_grid(count, space, smallest, largest, gap);
    for (int columns = best.columns - 1; columns > 0 && best.height() < space.height * well_used; --columns) {
        int const rows = (std::max(1, count) + columns - 1) / columns;
        float const width = (space.width + gap) / static_cast<float>(columns) - gap;
        float const by_height = (space.height + gap) / static_cast<float>(rows) - gap;
        float const height = std::floor(std::min({ width, by_height, largest }));
        bool const is_full = static_cast<float>(columns * rows - count) <= most_missing * static_cast<float>(columns);
        if (width <= largest * k_widest && is_full && height >= best.cell_height * clearly_larger)
            best = { columns, rows, width, height, gap };
    }
    return best;
}

std::vector<std::size_t> even_rows(std::span<float const> widths, float gap, float room)
{
    Filled even = fill_rows(widths, gap, room);
    for (;;) {
        Filled const narrower = fill_rows(widths, gap, even.widest - 0.5f);
        if (narrower.rows.size() > even.rows.size() || narrower.widest >= even.widest)
            return even.rows;
        even = narrower;
    }
}

} // namespace ui

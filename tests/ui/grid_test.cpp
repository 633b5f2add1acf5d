#include "ui/grid.h"
#include "ui/metrics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

using namespace ui;

TEST_CASE("the tiles of an alphabet have 20 mm on every screen that exists")
{
    struct Room {
        char const* name;
        base::Size mm;
    };
    // What header, footer and headings leave of a panel from 14 to 55 inches, lying and standing.
    for (auto const& [name, mm] : { Room { "14 inch", { 286, 96 } }, Room { "21.5 inch", { 450, 170 } },
             Room { "32 inch", { 500, 300 } }, Room { "55 inch", { 700, 550 } },
             Room { "21.5 inch standing", { 244, 350 } }, Room { "15.6 inch standing", { 170, 250 } } })
        for (float const px_per_mm : { 2.8f, 3.78f, 8.06f })
            for (int const count : { 1, 2, 10, 26, 27, 28, 30 }) {
                CAPTURE(std::string(name));
                CAPTURE(count);
                base::Size const space { mm.width * px_per_mm, mm.height * px_per_mm };
                float const smallest = std::round(20 * px_per_mm), gap = std::round(3.2f * px_per_mm);
                auto const grid = fit_grid(count, space, smallest, smallest * 1.7f, gap);
                CHECK(grid.tile >= smallest);
                CHECK(grid.tile <= smallest * 1.7f);
                CHECK(grid.columns * grid.rows >= count);
                CHECK(grid.columns * (grid.rows - 1) < count);
                CHECK(grid.width() <= space.width + 1);
                CHECK(grid.height() <= space.height + 1);
            }
}

TEST_CASE("cells lie in rows, as far apart as asked, within the grid")
{
    for (int const count : { 1, 5, 7, 27, 33, 44 }) {
        auto const grid = fit_grid(count, { 1000, 600 }, 60, 100, 10);
        for (int i = 0; i < count; ++i) {
            auto const cell = grid.cell(i);
            CHECK(cell.width == grid.tile);
            CHECK(cell.height == grid.tile);
            CHECK(cell.right() <= grid.width() + 1);
            CHECK(cell.bottom() <= grid.height() + 0.1f);
            for (int k = 0; k < i; ++k) {
                auto const other = grid.cell(k);
                float const across = std::max(cell.x, other.x) - std::min(cell.right(), other.right());
                float const down = std::max(cell.y, other.y) - std::min(cell.bottom(), other.bottom());
                CHECK(std::max(across, down) >= 9.5f);
            }
        }
    }
}

TEST_CASE("the largest tiles that fit are taken")
{
    auto const grid = fit_grid(12, { 430, 320 }, 60, 200, 10);
    // Four columns of 100 and three rows of 100 fill the space.
    CHECK(grid.columns == 4);
    CHECK(grid.rows == 3);
    CHECK(grid.tile == 100);
}

TEST_CASE("tiles that do not fit keep the width and grow downwards")
{
    auto const grid = fit_grid(44, { 500, 200 }, 80, 120, 10);
    CHECK(grid.tile == 80);
    CHECK(grid.width() <= 500);
    CHECK(grid.columns == 5);
    CHECK(grid.rows == 9);
    CHECK(grid.height() > 200);
}

TEST_CASE("a space narrower than a tile has one column")
{
    auto const grid = fit_grid(3, { 10, 10 }, 80, 120, 10);
    CHECK(grid.columns == 1);
    CHECK(grid.rows == 3);
}

TEST_CASE("no tiles, or fewer, are a grid of one")
{
    for (int const count : { 0, -5 })
        CHECK(fit_grid(count, { 500, 500 }, 80, 120, 10).columns == 1);
}

TEST_CASE("columns fill their row to its last pixel")
{
    for (int const columns : { 1, 2, 3, 6, 7 })
        for (float const width : { 300.0f, 601.0f, 1384.75f }) {
            base::Rect const row { 20, 30, width, 50 };
            float end = row.x;
            for (int i = 0; i < columns; ++i) {
                auto const column = column_of(row, i, columns, 10);
                CHECK(column.y == row.y);
                CHECK(column.height == row.height);
                CHECK(column.x == (i == 0 ? row.x : end + 10));
                end = column.right();
            }
            CHECK(end == doctest::Approx(row.right()).epsilon(0.002));
        }
}

#include "ui/grid.h"
#include "ui/metrics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

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
                auto const grid = even_grid(count, space, smallest, smallest * 1.7f, gap);
                CHECK(grid.cell_height >= smallest);
                CHECK(grid.cell_height <= smallest * 1.7f);
                CHECK(grid.cell_width >= grid.cell_height);
                CHECK(grid.columns * grid.rows >= count);
                CHECK(grid.columns * (grid.rows - 1) < count);
                CHECK(grid.width() <= space.width + 1);
                CHECK(grid.height() <= space.height + 1);
            }
}

TEST_CASE("cells lie in rows, as far apart across as down, within the grid")
{
    for (int const count : { 1, 5, 7, 27, 33, 44 }) {
        auto const grid = even_grid(count, { 1000, 600 }, 60, 100, 10);
        for (int i = 0; i < count; ++i) {
            auto const cell = grid.cell(i);
            CHECK(cell.height == grid.cell_height);
            CHECK(cell.right() <= grid.width() + 1);
            CHECK(cell.bottom() <= grid.height() + 0.1f);
            for (int k = 0; k < i; ++k) {
                auto const other = grid.cell(k);
                float const across = std::max(cell.x, other.x) - std::min(cell.right(), other.right());
                float const down = std::max(cell.y, other.y) - std::min(cell.bottom(), other.bottom());
                CHECK(std::max(across, down) >= 9);
            }
        }
    }
}

TEST_CASE("the rows are as even as the letters allow, and as wide as the space")
{
    auto const english = even_grid(26, { 280, 120 }, 20, 34, 3);
    CHECK(english.columns == 9);
    CHECK(english.rows == 3);
    CHECK(english.width() == doctest::Approx(280).epsilon(0.01));
    auto const standing = even_grid(28, { 173, 300 }, 20, 34, 3);
    CHECK(standing.columns * standing.rows == 28);
}

TEST_CASE("where even the smallest cells do not fit, the grid keeps the width and grows downwards")
{
    auto const grid = even_grid(44, { 500, 200 }, 80, 120, 10);
    CHECK(grid.cell_height == 80);
    CHECK(grid.columns == 5);
    CHECK(grid.rows == 9);
    CHECK(grid.height() > 200);
}

TEST_CASE("a space too narrow for one cell still has a grid")
{
    auto const grid = even_grid(3, { 10, 10 }, 80, 120, 10);
    CHECK(grid.columns == 1);
    CHECK(grid.rows == 3);
}

TEST_CASE("few cells are no wider than reads as a letter")
{
    auto const grid = even_grid(3, { 1000, 500 }, 80, 120, 10);
    CHECK(grid.columns == 3);
    CHECK(grid.cell_width <= 120 * 1.36f);
}

TEST_CASE("rows are as few as the room allows and as even as can be, so that none stands alone")
{
    using Rows = std::vector<std::size_t>;
    // "All topics", "Conditions", "Treatments", "Tests and visits" on 10.1 inches standing.
    std::array const tabs { 190.0f, 220.0f, 230.0f, 290.0f };
    CHECK(even_rows(tabs, 15, 1000) == Rows { 4 });
    CHECK(even_rows(tabs, 15, 690) == Rows { 2, 2 });
    CHECK(even_rows(tabs, 15, 100) == Rows { 1, 1, 1, 1 });
    CHECK(even_rows(std::vector<float>(10, 50.0f), 10, 9 * 60) == Rows { 5, 5 });
    CHECK(even_rows({}, 10, 100).empty());
}

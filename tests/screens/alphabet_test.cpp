// How home shares its page between letters and common topics.

#include "screens/home/alphabet.h"

#include <doctest/doctest.h>

using namespace screens;

namespace {

/// Of ten inches lying.
constexpr AlphabetSizes k_sizes { .target = 89, .gap = 15, .small_target = 75, .small_gap = 15 };

} // namespace

TEST_CASE("before an alphabet scrolls its letters become smaller, then it does without its heading")
{
    // Three rows of letters as large as they should be.
    auto const large = plan_alphabet(27, { 1170, 400 }, 80, k_sizes, {});
    CHECK((large.has_heading && !large.scrolls && large.grid.cell_height >= 89));
    // Two rows of smaller ones.
    auto const small = plan_alphabet(26, { 1170, 250 }, 80, k_sizes, {});
    CHECK((small.has_heading && !small.scrolls));
    CHECK(small.grid.cell_height >= 75);
    CHECK(small.grid.cell_width >= 75);
    // Three rows where the heading was.
    auto const bare = plan_alphabet(27, { 1170, 310 }, 80, k_sizes, {});
    CHECK((!bare.has_heading && !bare.scrolls && bare.grid.height() <= 310));
    CHECK(plan_alphabet(44, { 1170, 300 }, 80, k_sizes, {}).scrolls);
}

TEST_CASE("letters leave about half of a page to common topics, and grow on a page of their own")
{
    auto const shared = plan_alphabet(27, { 1170, 1000 }, 80, k_sizes, { 900, 900 });
    CHECK(shared.grid.height() <= 0.56f * (1000 - 80));
    CHECK(plan_alphabet(4, { 1170, 1000 }, 80, k_sizes, {}).grid.height()
        > plan_alphabet(4, { 1170, 1000 }, 80, k_sizes, { 400, 400 }).grid.height());
    // What topics don't need is left to the letters.
    auto const few = plan_alphabet(27, { 1170, 800 }, 80, k_sizes, { 330, 330 });
    CHECK(few.grid.height() <= 800 - 80 - 330);
    CHECK(few.grid.cell_height >= 89);
}

TEST_CASE("on a tall page letters are large and leave the room for all topics")
{
    // 21.5 inches standing: as many letters, in fewer columns, each larger than it must be.
    AlphabetSizes const sizes { .target = 81, .gap = 13, .small_target = 52, .small_gap = 10 };
    CommonRoom const common { 260, 460 };
    auto const tall = plan_alphabet(26, { 980, 1300 }, 80, sizes, common);
    CHECK(tall.grid.cell_height >= 1.5f * 81);
    CHECK(tall.grid.height() <= 1300 - 80 - common.all);
    CHECK(tall.grid.height() >= 0.55f * (1300 - 80 - common.all));
    // By themselves they take most of it.
    auto const alone = plan_alphabet(26, { 980, 1300 }, 80, sizes, {});
    CHECK(alone.grid.height() >= 0.6f * (1300 - 80));
}

TEST_CASE("topics stand in as many columns as it takes for most of them to have room")
{
    auto const one_line = [](std::size_t, std::size_t) { return 80.0f; };
    auto const rows = [&](float height) { return most_topics(6, 3, height, 10, one_line); };
    CHECK(rows(6 * 90).columns == 1);
    CHECK(rows(3 * 90).columns == 2);
    CHECK(rows(2 * 90).columns == 3);
    CHECK(rows(2 * 90).shown == 6);
    CHECK(rows(79).shown == 0);
    // Where narrow columns break the names into more lines, fewer are better.
    auto const wraps
        = most_topics(4, 3, 2 * 90, 10, [](std::size_t, std::size_t columns) { return columns > 2 ? 190.0f : 80.0f; });
    CHECK(wraps.columns == 2);
    CHECK(wraps.shown == 4);
}

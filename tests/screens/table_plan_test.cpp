#include "screens/article/set_text.h"
#include "screens/article/table_plan.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace screens;

namespace {

std::vector<content::Block> table(std::initializer_list<char const*> rows)
{
    std::vector<content::Block> blocks;
    for (char const* const row : rows)
        blocks.push_back({ content::BlockKind::row, blocks.empty() ? 0 : 1, 0, { row, {} } });
    return blocks;
}

} // namespace

TEST_CASE("columns fill the width, and none is narrower than its longest word")
{
    auto const rows = table({ "Sign\tWhat to do", "Temperature\tCall the care team at once, day or night" });
    auto const widths = column_widths(rows, 30);
    REQUIRE(widths);
    REQUIRE(widths->size() == 2);
    CHECK(std::accumulate(widths->begin(), widths->end(), 0.0f) + k_column_gap_ems == doctest::Approx(30));
    CHECK(widths->at(0) >= 6);
    CHECK(widths->at(1) > widths->at(0));
}

TEST_CASE("the names of columns have room for their bold letters")
{
    auto rows = table({ "A long text that takes what is left of the width\tDosage", "a\tb" });
    float const plain = column_widths(rows, 30)->at(1);
    rows[0].sign = content::Sign::header;
    CHECK(column_widths(rows, 30)->at(1) >= 1.2f * plain);
}

TEST_CASE("what has no room for its words stands as cards")
{
    auto const rows = table({ "One\tTwo\tThree\tFour", "Immunotherapy\tChemotherapy\tRadiotherapy\tSurveillance" });
    CHECK(column_widths(rows, 40));
    CHECK_FALSE(column_widths(rows, 20));
    CHECK_FALSE(column_widths(table({ "a b c d e f g h i\ta b c d e f g h i" }), 10));
}

TEST_CASE("words of Chinese break anywhere, so that only comfort counts")
{
    CHECK(column_widths(table({ "感到疲倦时请休息多喝水如果发烧请立即告诉护士\t多喝水" }), 12));
}

TEST_CASE("a row that lacks cells or has more takes part")
{
    auto const widths = column_widths(table({ "a\tb", "c", "d\te\tf" }), 30);
    REQUIRE(widths);
    CHECK(widths->size() == 3);
    CHECK(cells_of("") == std::vector<std::string_view> { "" });
    CHECK(cells_of("a\t\tb") == std::vector<std::string_view> { "a", "", "b" });
}

TEST_CASE("a table is what stands around one of its rows, and no more")
{
    auto blocks = table({ "a", "b" });
    blocks.push_back({ content::BlockKind::row, 0, 0, { "c", {} } });
    blocks.push_back({ content::BlockKind::row, 1, 0, { "d", {} } });
    blocks.push_back({ content::BlockKind::paragraph, 0, 0, { "e", {} } });
    for (std::size_t const row : { 0u, 1u })
        CHECK((table_around(blocks, row).first == 0 && table_around(blocks, row).rows.size() == 2));
    for (std::size_t const row : { 2u, 3u })
        CHECK((table_around(blocks, row).first == 2 && table_around(blocks, row).rows.size() == 2));
}

TEST_CASE("a cell has the emphasis, marks and lines of its part of the row")
{
    SetText row { { { "ab\tcdef", {} }, {} }, { { 1, 4, true, false } }, { { 3, 5 } }, { { 5, 7 } } };
    std::string_view const text = row.shown.content.text;
    SetText const cell = part_of(row, text.substr(3), "X: ");
    CHECK(cell.shown.content.text == "X: cdef");
    CHECK(cell.spans == std::vector<text::Span> { { 0, 3, true, false }, { 3, 4, true, false } });
    CHECK(cell.marks == std::vector<text::Span> { { 3, 5 } });
    CHECK(cell.struck == std::vector<text::Span> { { 5, 7 } });
}

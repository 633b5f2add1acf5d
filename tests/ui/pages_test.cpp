#include "ui/pages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

using namespace ui;

namespace {

constexpr float k_line = 10, k_view = 100, k_step = 70;

/// A column of blocks, each a string: '.' is a line, '-' one that a page rather does not begin with, 'h' a heading's,
/// ' ' room of a line's height that holds nothing.
struct Leaf {
    explicit Leaf(std::vector<std::string_view> const& blocks)
        : flow(blocks.size(), [&](std::size_t i) { return k_line * static_cast<float>(blocks[i].size()); })
        , pages(blocks.size())
    {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            std::vector<Piece> pieces;
            for (std::size_t line = 0; line < blocks[i].size(); ++line)
                if (char const kind = blocks[i][line]; kind != ' ')
                    pieces.push_back({ k_line * static_cast<float>(line), k_line * static_cast<float>(line + 1),
                        kind == '-', kind == 'h' });
            pages.set(i, pieces);
        }
        pages.count(flow, k_view, k_step);
    }

    BlockFlow flow;
    Pages pages;
};

} // namespace

TEST_CASE("a page begins with the line that was not whole in sight")
{
    Leaf const leaf({ "........................." });
    CHECK(leaf.pages.starts() == std::vector<float> { 0, 100, 200 });
    CHECK(leaf.pages.after(leaf.flow, 35, k_view, k_step) == 130);
}

TEST_CASE("a heading moves to the page of what follows it")
{
    Leaf const leaf({ ".........", "h", "....." });
    CHECK(leaf.pages.starts() == std::vector<float> { 0, 90 });
}

TEST_CASE("no line of a paragraph is left alone at the foot of a page, or at the top of the next")
{
    Leaf const foot({ " ........", ".-..-..." }); // Its first line would be the tenth of the page.
    CHECK(foot.pages.starts() == std::vector<float> { 0, 90 });
    Leaf const top({ "......", ".-.-.", "....." }); // So would its last be the first of the next.
    CHECK(top.pages.starts()[1] == 100);
    Leaf const step({ ".....", ".-...-", "....." });
    CHECK(step.pages.starts()[1] == 90);
}

TEST_CASE("room above a page's first line is left out, and room at the end makes no page")
{
    Leaf const leaf({ "..........", "  .......    " });
    CHECK(leaf.pages.starts() == std::vector<float> { 0, 120 });
}

TEST_CASE("what belongs together and is higher than the view is parted where it must be")
{
    Leaf const leaf({ ".-----------------------" });
    CHECK(leaf.pages.starts() == std::vector<float> { 0, 100, 200 });
}

TEST_CASE("a picture higher than the view is paged by steps")
{
    BlockFlow flow(1, [](std::size_t) { return 250.0f; });
    Pages pages(1);
    pages.set(0, { { 0, 250 } });
    pages.count(flow, k_view, k_step);
    CHECK(pages.starts() == std::vector<float> { 0, 70, 140, 210 });
}

TEST_CASE("the page above ends where this one begins")
{
    Leaf const leaf({ ".........", "h", ".......................", "......." });
    for (float const offset : { 95.0f, 130.0f, 210.0f, 333.0f }) {
        float const above = leaf.pages.before(leaf.flow, offset, k_view, k_step);
        CHECK(above < offset);
        CHECK(offset - above <= k_view + k_line);
        CHECK(leaf.pages.after(leaf.flow, above, k_view, k_step).value_or(offset) >= offset - k_line);
    }
    CHECK(leaf.pages.before(leaf.flow, 60, k_view, k_step) == 0);
}

TEST_CASE("a page is filled up to its last whole line")
{
    Leaf const leaf({ ".........", "h", "....." });
    CHECK(leaf.pages.filled(leaf.flow, 0, k_view, k_step) == 90);
    CHECK(leaf.pages.filled(leaf.flow, 90, k_view, k_step) == 100);
    CHECK_FALSE(leaf.pages.filled(leaf.flow, 34, k_view, k_step));
    // Who comes to a block by its heading comes to the room above it.
    Leaf const jumped({ ".....", "  h", "....", "........." });
    CHECK(jumped.pages.filled(jumped.flow, 55, k_view, k_step));
}

TEST_CASE("a place between two beginnings is in the page above")
{
    Leaf const leaf({ "........................." });
    CHECK(leaf.pages.page_at(0) == 0);
    CHECK(leaf.pages.page_at(99.5f) == 1);
    CHECK(leaf.pages.page_at(90) == 0);
    CHECK(leaf.pages.page_at(240) == 2);
}

TEST_CASE("pages end, whatever their pieces say")
{
    BlockFlow const flow(1, [](std::size_t) { return 500.0f; });
    Pages pages(1);
    pages.set(0, { { 0, 150 }, { 0, 40 }, { 120, 400 }, { 130, 140 } });
    pages.count(flow, k_view, k_step);
    CHECK(pages.starts().size() > 1);
    CHECK(std::ranges::is_sorted(pages.starts(), std::less_equal {}));
}

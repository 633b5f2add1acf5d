// One code that measures and draws: both come to the same height, and what is only measured leaves no trace.

#include "ui/column.h"

#include "fonts.h"

#include <doctest/doctest.h>

using namespace ui;
using fixtures::typesetter;

namespace {

constexpr base::Rect k_rect { 100, 50, 400, 300 };

class Desk {
public:
    template <typename Draw>
    void frame(Draw const& draw, std::optional<base::Input> input = {})
    {
        if (input)
            input->time = now;
        ui.begin("test", "en", input ? std::span<base::Input const>(&*input, 1) : std::span<base::Input const> {}, now);
        draw();
        ui.end();
    }

    template <typename Block>
    float measured(Block const& block)
    {
        Column column(ui, k_rect.width);
        block(column);
        return column.height();
    }

    template <typename Block>
    float drawn(Block const& block)
    {
        Column column(ui, k_rect);
        block(column);
        return column.height();
    }

    [[nodiscard]] base::Rect rect_of(std::string_view key) const
    {
        auto const* found = semantics::find(ui.tree(), key);
        REQUIRE_MESSAGE(found, key);
        return found->rect;
    }

    Ui ui { typesetter(), Panel {} };
    base::Instant now {};
};

} // namespace

TEST_CASE("a block is as high when it is drawn as when it was measured")
{
    Desk desk;
    auto const block = [&](Column& column) {
        column.say("words", semantics::Role::text,
            { .text = "So many words that they do not stand in one line of a column as narrow as this one is." });
        column.round_up();
        column.gap(1);
        column.hairline();
        column.button("button", { .text = "Back" });
        column.indent(30, [](Column& inner) { inner.say("inner", semantics::Role::text, { .text = "Further in" }); });
        column.button_row([](ButtonRow& row) {
            for (auto const* key : { "one", "two", "three", "four" })
                row.button(key, { .text = "A rather long label" });
        });
        column.cells(
            5, 2, [](int i, float) { return 40.0f + static_cast<float>(i); }, [](int, base::Rect const&) {});
    };
    desk.frame([&] {
        float const height = desk.measured(block);
        CHECK(desk.ui.tree().nodes.empty());
        CHECK(height > desk.ui.target() + 3 * (44 + desk.ui.gap()));
        CHECK(desk.drawn(block) == height);
    });
    CHECK(desk.rect_of("words").y == k_rect.y);
    CHECK(desk.rect_of("inner").x == k_rect.x + 30);
}

TEST_CASE("what is only measured is neither drawn nor activated")
{
    Desk desk;
    int drawn = 0;
    auto const block = [&](Column& column) {
        column.behind([&](base::Rect const& whole) {
            CHECK(whole == k_rect);
            ++drawn;
        });
        column.gap_px(20);
        int const answer = column.place(40, [&](base::Rect const& rect) {
            CHECK(rect == base::Rect { k_rect.x, k_rect.y + 20, k_rect.width, 40 });
            return ++drawn;
        });
        CHECK(answer == drawn);
    };
    desk.frame([&] {
        CHECK(desk.measured(block) == 60);
        CHECK(drawn == 0);
        desk.drawn(block);
        CHECK(drawn == 2);
    });
}

TEST_CASE("a button in a column acts once, though it is measured and drawn in one frame")
{
    Desk desk;
    int activated = 0;
    auto const block = [&](Column& column) { activated += column.button("b", { .text = "Back" }); };
    auto const draw = [&] {
        desk.measured(block);
        desk.drawn(block);
    };
    base::Point const at { k_rect.x + 20, k_rect.y + 20 };
    desk.frame(draw, base::Input { .kind = base::InputKind::pressed, .position = at });
    desk.frame(draw, base::Input { .kind = base::InputKind::released, .position = at });
    CHECK(activated == 1);
}

TEST_CASE("buttons that find no room in a line go on in the next")
{
    Desk desk;
    desk.frame([&] {
        desk.drawn([](Column& column) {
            column.button_row([](ButtonRow& row) {
                row.button("one", { .text = "A" });
                row.button("two", { .text = "B" });
                row.button("three", { .text = "A label that is as long as the column is wide, and longer" });
            });
            column.say("below", semantics::Role::text, { .text = "Below" });
        });
    });
    auto const one = desk.rect_of("one"), two = desk.rect_of("two"), three = desk.rect_of("three");
    CHECK(one.y == k_rect.y);
    CHECK(two.y == one.y);
    CHECK(two.x == one.right() + desk.ui.gap());
    CHECK(three.x == k_rect.x);
    CHECK(three.y == one.bottom() + desk.ui.gap());
    CHECK(three.width == k_rect.width);
    CHECK(desk.rect_of("below").y == three.bottom());
}

TEST_CASE("cells are as high as the highest of them")
{
    Desk desk;
    std::vector<base::Rect> rects;
    auto const cells = [&](int count) {
        return [&rects, count](Column& column) {
            column.cells(
                count, 2, [](int i, float) { return i == 1 ? 70.0f : 40.0f; },
                [&](int, base::Rect const& rect) { rects.push_back(rect); });
        };
    };
    desk.frame([&] { CHECK(desk.drawn(cells(3)) == 2 * 70 + desk.ui.gap()); });
    REQUIRE(rects.size() == 3);
    CHECK(rects[0].height == 70);
    CHECK(rects[1].y == rects[0].y);
    CHECK(rects[1].right() == k_rect.right());
    CHECK(rects[2].y == rects[0].bottom() + desk.ui.gap());
}

TEST_CASE("a group is as large as its column and holds what is added in it alone")
{
    Desk desk;
    desk.frame([&] {
        desk.drawn([](Column& column) {
            column.group("group", semantics::Role::region, "Group",
                [&] { column.say("in", semantics::Role::text, { .text = "In" }); });
            column.say("after", semantics::Role::text, { .text = "After" });
        });
    });
    CHECK(desk.rect_of("group") == k_rect);
    CHECK(semantics::find(desk.ui.tree(), "in")->parent == 0);
    CHECK(semantics::find(desk.ui.tree(), "after")->parent == -1);
}

TEST_CASE("of very many blocks only those in sight are laid out")
{
    Desk desk;
    float offset = 0, velocity = 0;
    std::optional<float> target;
    int laid_out = 0, guessed = 0;
    auto const draw = [&] {
        show_blocks(
            desk.ui, { .key = "f", .viewport = k_rect, .count = 100'000, .page_up = "Up", .page_down = "More" },
            { offset, velocity, target },
            [&](std::size_t, Column& column) {
                ++laid_out;
                column.gap_px(100);
            },
            [&](std::size_t block, float) {
                ++guessed;
                return block == 99'999 ? std::nullopt : std::optional(80.0f);
            });
    };
    desk.frame(draw);
    CHECK(guessed == 100'000);
    // Those in sight are measured, also to see whether all fit, and drawn; the last has no guess.
    CHECK(laid_out <= 13);
    guessed = laid_out = 0;
    desk.frame(draw);
    CHECK(guessed == 0);
    CHECK(laid_out == 3);
}

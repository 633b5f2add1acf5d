// A flow whose guesses are far off: what is in sight must not be moved by what comes to be known above it.

#include "ui/ui.h"

#include "fonts.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ui;
using fixtures::typesetter;

namespace {

/// A hundred blocks, guessed at 50 px each and between 80 and 380 px high.
class Column {
public:
    explicit Column(std::size_t block = 0)
        : place(block)
    {
        frame();
    }

    void frame(std::optional<base::Input> input = {})
    {
        m_now += std::chrono::milliseconds { 16 };
        if (input)
            input->time = m_now;
        tops.assign(k_count, std::nullopt);
        m_ui.begin(
            "test", "en", input ? std::span<base::Input const>(&*input, 1) : std::span<base::Input const> {}, m_now);
        m_ui.flow({ .key = "f",
                      .viewport = k_view,
                      .stamp = stamp,
                      .count = count,
                      .page_up = "Up",
                      .page_down = "More",
                      .guess = [](std::size_t, float) { return 50.0f; },
                      .measure = [](std::size_t i, float) { return height_of(i); },
                      .draw = [this](std::size_t i, base::Rect const& rect) { tops[i] = rect.y - k_view.y; } },
            { offset, velocity, target, &place, &fraction });
        m_ui.end();
    }

    void settle()
    {
        for (int i = 0; m_ui.next_frame() && i < 500; ++i)
            frame();
        REQUIRE_FALSE(m_ui.next_frame());
    }

    void press(float y) { frame(base::Input { .kind = base::InputKind::pressed, .position = { 200, y } }); }
    void move(float y) { frame(base::Input { .kind = base::InputKind::moved, .position = { 200, y } }); }
    void lift(float y) { frame(base::Input { .kind = base::InputKind::released, .position = { 200, y } }); }
    void tap(std::string_view key)
    {
        m_now += std::chrono::seconds { 1 };
        auto const* node = semantics::find(m_ui.tree(), key);
        REQUIRE(node);
        base::Point const at { node->rect.x + 20, node->rect.y + 20 };
        frame(base::Input { .kind = base::InputKind::pressed, .position = at });
        frame(base::Input { .kind = base::InputKind::released, .position = at });
    }
    [[nodiscard]] bool enabled(std::string_view key) const { return semantics::find(m_ui.tree(), key)->enabled; }
    [[nodiscard]] std::size_t first() const
    {
        return static_cast<std::size_t>(
            std::ranges::find_if(tops, [](auto const& top) { return top.has_value(); }) - tops.begin());
    }

    static float height_of(std::size_t block) { return 80 + static_cast<float>(block * 37 % 301); }

    static constexpr std::size_t k_count = 100;
    static constexpr base::Rect k_view { 100, 100, 1000, 600 };
    std::uint64_t stamp = 1;
    std::size_t count = k_count, place = 0;
    float offset = 0, velocity = 0, fraction = 0;
    std::optional<float> target;
    std::vector<std::optional<float>> tops; ///< Of the blocks that the last frame drew, from the top of the view.

private:
    Ui m_ui { typesetter(), Panel {} };
    base::Instant m_now {};
};

} // namespace

TEST_CASE("dragging into what was never seen follows the finger exactly")
{
    Column column(50);
    REQUIRE(column.tops[50] == 0.0f);
    float y = 200;
    column.press(y);
    column.move(y += 13);
    float const begin = *column.tops[50];
    for (int i = 1; i <= 10; ++i) {
        column.move(y += 37);
        CHECK(*column.tops[50] == doctest::Approx(begin + 37.0f * static_cast<float>(i)).epsilon(0.005));
    }
    CHECK(column.first() < 50);
}

TEST_CASE("a page up from an unknown place is a page")
{
    Column column(50);
    column.tap("f/page_up");
    column.settle();
    // The block that stood first has moved down by a view less what is repeated, and is still in sight.
    REQUIRE(column.tops[50]);
    CHECK(*column.tops[50] > Column::k_view.height * 0.4f);
    CHECK(*column.tops[50] < Column::k_view.height);
}

TEST_CASE("paging up reaches the very beginning, and down the very end")
{
    Column column(50);
    for (int i = 0; column.enabled("f/page_up"); ++i) {
        REQUIRE(i < 100);
        column.tap("f/page_up");
        column.settle();
    }
    CHECK(column.tops[0] == 0.0f);
    for (int i = 0; column.enabled("f/page_down"); ++i) {
        REQUIRE(i < 100);
        column.tap("f/page_down");
        column.settle();
    }
    REQUIRE(column.tops[99]);
    CHECK(*column.tops[99] + Column::height_of(99) == doctest::Approx(Column::k_view.height).epsilon(0.005));
}

TEST_CASE("the place holds when everything is guessed again")
{
    Column column(50);
    column.tap("f/page_down");
    column.settle();
    auto const before = column.tops;
    column.stamp = 2;
    column.frame();
    CHECK(column.tops == before);
    CHECK(column.first() == column.place);
}

TEST_CASE("a page that is under way goes on when everything is guessed again")
{
    auto page_down = [](std::uint64_t stamp) {
        Column column(50);
        column.tap("f/page_down");
        for (int i = 0; i < 3; ++i)
            column.frame();
        column.stamp = stamp;
        column.settle();
        return std::pair { column.first(), *column.tops[column.first()] };
    };
    auto const undisturbed = page_down(1), disturbed = page_down(2);
    CHECK(disturbed.first == undisturbed.first);
    CHECK(disturbed.second == doctest::Approx(undisturbed.second).epsilon(0.01));
}

TEST_CASE("a place given from outside is gone to, without another stamp")
{
    Column column(50);
    column.place = 20;
    column.fraction = 0.5f;
    column.frame();
    CHECK(column.first() == 20);
    CHECK(column.tops[20] == doctest::Approx(-Column::height_of(20) / 2).epsilon(0.02));
}

TEST_CASE("a column that grows or shrinks under one stamp is laid out again")
{
    Column column(90);
    column.count = 10;
    column.frame();
    CHECK(column.place < 10);
    REQUIRE(column.tops[9]);
    column.count = Column::k_count;
    column.frame();
    CHECK(column.enabled("f/page_down"));
}

TEST_CASE("a place near the end is gone to, though by guesses the column would end before it")
{
    Column column(96);
    CHECK(column.first() == 96);
    CHECK(column.tops[96] == doctest::Approx(0).epsilon(0.01));
    CHECK(column.place == 96);
}

TEST_CASE("a place beyond the end is the end")
{
    Column column(100'000);
    CHECK(column.tops[99]);
}

// Charts, tables, progress and steppers: what they record, that they hold their words, and that no number breaks them.

#include "ui/patterns.h"

#include "fonts.h"
#include "ui/ui.h"

#include <imgui.h>

#include <doctest/doctest.h>

#include <limits>
#include <tuple>

using namespace ui;
using fixtures::typesetter;

namespace {

/// One frame of a screen.
template <typename Draw>
void frame(Ui& ui, Draw const& draw, std::span<base::Input const> slice = {}, std::string_view language = "en")
{
    ui.begin("test", language, slice, slice.empty() ? base::Instant {} : slice.front().time);
    draw();
    ui.end();
}

semantics::Node node(Ui const& ui, std::string_view key)
{
    auto const* found = semantics::find(ui.tree(), key);
    REQUIRE_MESSAGE(found, key);
    return *found;
}

/// How often `draw` says more (or less) when `at` is tapped.
template <typename Draw>
int tap(Ui& ui, base::Instant when, base::Point at, Draw const& draw)
{
    int sum = 0;
    base::Input input { .kind = base::InputKind::pressed, .time = when, .position = at };
    frame(ui, [&] { sum += draw(); }, { &input, 1 });
    input.kind = base::InputKind::released;
    frame(ui, [&] { sum += draw(); }, { &input, 1 });
    return sum;
}

base::Point middle(base::Rect const& rect) { return { rect.x + rect.width / 2, rect.y + rect.height / 2 }; }

constexpr FigureText k_text { .title = "Ratings", .summary = "Most say good.", .axis_end = "25" };

std::vector<Bar> some_bars()
{
    return { { "Very good", 1, "24" }, { "Neither good nor poor", 0.3f, "7" }, { "Poor", 0, "<5", Bar::State::small },
        { "Very poor", 0, "withheld", Bar::State::withheld }, { "Don't know", 0, "0" } };
}

std::vector<BarPart> some_parts()
{
    return { { "Very good", 0.42f, "42" }, { "Good", 0.3f, "30" }, { "Neither good nor poor", 0.12f, "12" },
        { "Poor", 0.02f, "<5" }, { "Very poor", 0.08f, "8" }, { "Don't know", 0.06f, "6" } };
}

constexpr TableColumn k_columns[] { { "Article", 3 }, { "Answers", 1, text::Align::end } };

} // namespace

TEST_CASE("a figure is one node: its title, and a sentence that says what it shows")
{
    Ui ui(typesetter(), {});
    frame(ui, [&] {
        ui.bar_chart("bars", { 100, 50, 900, 400 }, k_text, some_bars());
        ui.column_chart("columns", { 100, 450, 900, 300 }, k_text, some_bars());
        ui.stacked_bar("stack", { 100, 750, 900, 300 }, k_text, some_parts());
    });
    CHECK(semantics::to_outline(ui.tree())
        == "test en\n"
           "  figure bars \"Ratings\" = \"Most say good.\"\n"
           "  figure columns \"Ratings\" = \"Most say good.\"\n"
           "  figure stack \"Ratings\" = \"Most say good.\"\n");
}

TEST_CASE("a table has rows of cells; an empty cell says nothing")
{
    Ui ui(typesetter(), {});
    std::vector<std::vector<std::string_view>> const rows { { "Asthma", "24" }, { "Diabetes", "" },
        { "Fever", "7", "one too many" }, {} };
    frame(ui, [&] {
        ui.table("t", { 100, 50, 900, 500 }, { .label = "Answers by article", .columns = k_columns, .rows = rows });
    });
    CHECK(semantics::to_outline(ui.tree())
        == "test en\n"
           "  table t \"Answers by article\"\n"
           "    row t/header \"Article\"\n"
           "      columnheader t/header/0 \"Article\"\n"
           "      columnheader t/header/1 \"Answers\"\n"
           "    row t/0 \"Asthma\"\n"
           "      cell t/0/0 \"Asthma\"\n"
           "      cell t/0/1 \"24\"\n"
           "    row t/1 \"Diabetes\"\n"
           "      cell t/1/0 \"Diabetes\"\n"
           "    row t/2 \"Fever\"\n"
           "      cell t/2/0 \"Fever\"\n"
           "      cell t/2/1 \"7\"\n");
    // Cells stand below their columns' heads, in Arabic from the right.
    CHECK(node(ui, "t/0/1").rect.x == node(ui, "t/header/1").rect.x);
    CHECK(node(ui, "t/0/0").rect.y == node(ui, "t/header").rect.bottom());
    CHECK(node(ui, "t/0/0").rect.x < node(ui, "t/0/1").rect.x);
    frame(
        ui,
        [&] {
            ui.table("t", { 100, 50, 900, 500 }, { .label = "Answers", .columns = k_columns, .rows = rows });
        },
        {}, "ar");
    CHECK(node(ui, "t/0/0").rect.x > node(ui, "t/0/1").rect.x);
}

TEST_CASE("a row is as high as its longest cell needs, and all rows are the table")
{
    Ui ui(typesetter(), {});
    frame(ui, [&] {
        std::vector<std::string_view> const brief { "Asthma", "24" },
            wordy { "What everybody should know about asthma in children", "24" };
        float const low = ui.table_row_height({ .columns = k_columns, .cells = brief }, 500);
        float const high = ui.table_row_height({ .columns = k_columns, .cells = wordy }, 500);
        CHECK(high > low * 1.5f);
        std::vector<std::vector<std::string_view>> const rows { brief, wordy };
        float const header = ui.table_row_height({ .columns = k_columns, .kind = TableRow::Kind::header }, 500);
        CHECK(ui.table_height({ .columns = k_columns, .rows = rows }, 500) == header + low + high);
    });
}

TEST_CASE("the heights that figures ask for hold all of their words")
{
    for (Panel const panel :
        { Panel {}, Panel { { 1280, 720 }, 2.41f }, Panel { { 1080, 1920 }, 3.78f }, Panel { { 3840, 2160 }, 4.08f } })
        for (std::string_view const language : { "en", "ar" }) {
            Ui ui(typesetter(), panel);
            float const width = std::min(panel.size_px.width * 0.8f, ui.step(60));
            std::vector<std::vector<std::string_view>> const rows { { "Neither good nor poor", "24" } };
            frame(
                ui,
                [&] {
                    auto const bars = some_bars();
                    auto const parts = some_parts();
                    ui.bar_chart("b", { 0, 0, width, ui.bar_chart_height(k_text, bars, width) }, k_text, bars);
                    ui.stacked_bar("s", { 0, 0, width, ui.stacked_bar_height(k_text, parts, width) }, k_text, parts);
                    ui.column_chart("c", { 0, 0, width, ui.column_chart_height(k_text, width) }, k_text, bars);
                    ui.progress("p", { 0, 0, width, ui.progress_height("Writing the answers to the USB stick", width) },
                        1, "Writing the answers to the USB stick");
                    Steps const steps { .label = "Minutes until the kiosk starts over",
                        .value = "2 minutes",
                        .less = "Less",
                        .more = "More" };
                    ui.stepper("n", { 0, 0, width, ui.stepper_height(steps, width) }, steps);
                    ui.table("t", { 0, 0, width, 500 }, { .label = "Table", .columns = k_columns, .rows = rows });
                },
                {}, language);
            CHECK(ui.cut_words() == std::vector<std::string> {});
        }
}

TEST_CASE("no share and no room breaks a figure, and none draws without end")
{
    Ui ui(typesetter(), {});
    float const nan = std::numeric_limits<float>::quiet_NaN(), infinity = std::numeric_limits<float>::infinity();
    CHECK(portion(nan) == 0);
    CHECK(portion(-1) == 0);
    CHECK(portion(infinity) == 1);
    std::vector<Bar> bars(100'000, Bar { "Week", nan, "1" });
    bars.back().share = infinity;
    std::vector<BarPart> const parts(50, BarPart { "Part", infinity, "1" });
    for (base::Rect const rect : { base::Rect { 100, 100, 900, 400 }, base::Rect { 100, 100, 1, 1 }, base::Rect {} })
        frame(ui, [&] {
            ui.column_chart("c", rect, k_text, bars);
            ui.bar_chart("b", rect, k_text, std::span(bars).last(3));
            ui.stacked_bar("s", rect, k_text, parts);
            ui.bar_chart("b0", rect, k_text, {});
            ui.column_chart("c0", rect, k_text, {});
            ui.stacked_bar("s0", rect, k_text, {});
            ui.table("t0", rect, { .label = "Empty" });
            ui.progress("p", rect, nan, "Work");
            CHECK(ui.stepper("n", rect, { .label = "Number", .value = "1" }) == 0);
        });
    CHECK(ui.draw_data().TotalVtxCount < 200'000);
}

TEST_CASE("what is not shown is drawn in another way, not only in another colour")
{
    Ui ui(typesetter(), {});
    std::vector<int> bars_drawn, columns_drawn;
    for (auto const state : { Bar::State::shown, Bar::State::small, Bar::State::withheld }) {
        std::vector<Bar> const bars { { "Poor", 0.5f, "5", state } };
        frame(ui, [&] { ui.bar_chart("b", { 100, 100, 900, 400 }, k_text, bars); });
        bars_drawn.push_back(ui.draw_data().TotalVtxCount);
        frame(ui, [&] { ui.column_chart("c", { 100, 100, 900, 400 }, k_text, bars); });
        columns_drawn.push_back(ui.draw_data().TotalVtxCount);
    }
    for (auto* const drawn : { &bars_drawn, &columns_drawn }) {
        std::ranges::sort(*drawn);
        CHECK(std::ranges::adjacent_find(*drawn) == drawn->end());
    }
}

TEST_CASE("progress says how far it is, and is done only when it is")
{
    Ui ui(typesetter(), {});
    for (auto const& [share, value] :
        { std::pair { 0.0f, "0 %" }, { 0.42f, "42 %" }, { 0.999f, "99 %" }, { 1.0f, "100 %" }, { 7.0f, "100 %" } }) {
        frame(ui, [&, share = share] { ui.progress("p", { 100, 100, 600, 90 }, share, "Writing"); });
        CHECK(node(ui, "p").value == value);
        CHECK(node(ui, "p").label == "Writing");
        CHECK(node(ui, "p").role == semantics::Role::progress_bar);
    }
}

TEST_CASE("a stepper goes a step a tap, also in quick succession, and not beyond its ends")
{
    for (std::string_view const language : { "en", "ar" }) {
        Ui ui(typesetter(), {});
        Steps steps { .label = "Minutes", .value = "2", .less = "Less", .more = "More" };
        auto draw = [&] { return ui.stepper("n", { 100, 100, 900, 90 }, steps); };
        frame(ui, draw, {}, language);
        CHECK(node(ui, "n").role == semantics::Role::spin_button);
        CHECK(node(ui, "n").value == "2");
        for (auto const* key : { "n/less", "n/more" }) {
            CHECK(node(ui, key).rect.width >= ui.small_target());
            CHECK(node(ui, key).rect.height >= ui.small_target());
        }
    }
    Ui ui(typesetter(), {});
    Steps steps { .label = "Minutes", .value = "2", .less = "Less", .more = "More" };
    auto draw = [&] { return ui.stepper("n", { 100, 100, 900, 90 }, steps); };
    frame(ui, draw);
    base::Point const less = middle(node(ui, "n/less").rect), more = middle(node(ui, "n/more").rect);
    base::Instant const start { std::chrono::seconds { 1 } };
    CHECK(tap(ui, start, more, draw) == 1);
    CHECK(tap(ui, start + std::chrono::milliseconds { 200 }, more, draw) == 1);
    CHECK(tap(ui, start + std::chrono::milliseconds { 900 }, less, draw) == -1);
    steps.can_decrease = false;
    CHECK(tap(ui, start + std::chrono::milliseconds { 1800 }, less, draw) == 0);
    CHECK_FALSE(node(ui, "n/less").enabled);
}

TEST_CASE("the patterns of a bar's neighbours differ, and each is drawn")
{
    Ui ui(typesetter(), {});
    std::vector<std::tuple<int, int>> drawn;
    for (int i = 0; i < k_pattern_count; ++i) {
        frame(ui, [&] {
            draw_pattern(ui.canvas(), { 100, 100, 200, 40 }, static_cast<Pattern>(i), ui.theme().accent, 8);
        });
        std::tuple const shape { ui.draw_data().TotalVtxCount, ui.draw_data().TotalIdxCount };
        CHECK(std::get<0>(shape) > 0);
        CHECK(std::ranges::find(drawn, shape) == drawn.end());
        drawn.push_back(shape);
    }
}

TEST_CASE("what is hidden of a whole is left of its bar, and drawn unlike every part")
{
    Ui ui(typesetter(), {});
    auto const drawn = [&](BarPart::State state) {
        std::vector<BarPart> const parts { { "Very good", 1.0f / 3, "7" }, { "Good", 0, "<5", BarPart::State::hidden },
            { "Not shown", 2.0f / 3, "14", state } };
        frame(ui, [&] { ui.stacked_bar("s", { 100, 100, 900, 400 }, k_text, parts); });
        return ui.draw_data().TotalVtxCount;
    };
    int const as_rest = drawn(BarPart::State::rest);
    CHECK(as_rest > 0);
    CHECK(as_rest != drawn(BarPart::State::shown));
}

#include "screens/draw_screen.h"

#include "screens/frame.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace screens {

namespace {

/// Two bars in a disc.
void draw_mark(ui::Ui& ui, base::Point centre, float size)
{
    ui.canvas().disc(centre, size / 2, ui.theme().accent);
    float const bar = std::round(size * 0.11f), height = std::round(size * 0.38f);
    for (float const x : { centre.x - bar * 1.6f, centre.x + bar * 0.6f })
        ui.canvas().fill({ x, centre.y - height / 2, bar, height }, ui.theme().on_accent, bar * 0.3f);
}

using Notice = kiosk::volunteer::PausedView::Notice;

ui::Words heading_of(ui::Ui const& ui, Notice const& notice, ui::Type type)
{
    return { .text = notice.heading,
        .type = type,
        .strong = true,
        .colour = ui.theme().ink,
        .align = text::Align::centre,
        .line_spacing = 1.3f,
        .language = notice.language };
}

ui::Words detail_of(ui::Ui const& ui, Notice const& notice, ui::Type type)
{
    return { .text = notice.detail,
        .type = type,
        .colour = ui.theme().ink_soft,
        .align = text::Align::centre,
        .line_spacing = 1.3f,
        .language = notice.language };
}

/// Every language is seen at once, each in a cell of a grid.
struct Arrangement {
    ui::Type heading;
    std::optional<ui::Type> detail; ///< Nothing: there is room for the headings alone.
    int columns, rows;
    float cell_width, cell_height;
};

Arrangement arranged(ui::Ui& ui, std::vector<Notice> const& notices, float width, float gap, ui::Type heading,
    std::optional<ui::Type> detail, int columns)
{
    int const count = static_cast<int>(notices.size());
    Arrangement arrangement { heading, detail, columns, (count + columns - 1) / columns,
        std::floor((width + gap) / static_cast<float>(columns)) - gap, 0 };
    for (auto const& notice : notices)
        arrangement.cell_height = std::max(arrangement.cell_height,
            ui.measure(heading_of(ui, notice, heading), arrangement.cell_width).height
                + (detail ? ui.measure(detail_of(ui, notice, *detail), arrangement.cell_width).height : 0.0f));
    return arrangement;
}

/// The largest words that have room, in the fewest columns.
Arrangement arrange(ui::Ui& ui, std::vector<Notice> const& notices, base::Size room, float gap)
{
    using ui::Type;
    int const most = std::clamp(
        static_cast<int>((room.width + gap) / (ui.target() * 3.1f + gap)), 1, static_cast<int>(notices.size()));
    using Sizes = std::pair<Type, std::optional<Type>>;
    for (auto const& [heading, detail] : { Sizes { Type::heading, Type::body }, { Type::body, Type::caption },
             { Type::caption, Type::caption }, { Type::body, std::nullopt }, { Type::caption, std::nullopt } })
        for (int columns = 1; columns <= most; ++columns)
            if (auto const found = arranged(ui, notices, room.width, gap, heading, detail, columns);
                (found.cell_height + gap) * static_cast<float>(found.rows) <= room.height)
                return found;
    return arranged(ui, notices, room.width, gap, Type::caption, std::nullopt, most);
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::volunteer::PausedView const& view, Actions& actions)
{
    auto const panel = ui.size();
    auto const column = page_column(ui);
    float const margin = ui.step(2), gap = ui.step(2);
    float const mark = ui.target() * 1.4f;
    float const top = margin + mark + gap;
    ui::ButtonLabel const staff { .text = view.staff, .look = ui::Look::quiet, .type = ui::Type::caption };
    auto const button = ui.button_size(staff);
    base::Rect const door { panel.width - margin - button.width, margin, button.width, button.height };
    // What staff must know takes the place of the mark: no visitor's notice has to give way to it.
    if (view.warning.empty())
        draw_mark(ui, { panel.width / 2, margin + mark / 2 }, mark);
    else
        ui.say("paused/warning", semantics::Role::status,
            { .text = view.warning, .type = ui::Type::caption, .colour = ui.theme().alert, .line_spacing = 1.3f },
            { column.x, margin }, door.x - gap - column.x);

    base::Size const room { column.width, panel.height - top - margin };
    auto const grid = arrange(ui, view.notices, room, gap);
    float const row = grid.cell_height + gap;
    float const first = top + std::max(0.0f, (room.height - row * static_cast<float>(grid.rows)) / 2);
    int const count = static_cast<int>(view.notices.size());
    for (int i = 0; i < count; ++i) {
        auto const& notice = view.notices[static_cast<std::size_t>(i)];
        int const in_row = std::min(grid.columns, count - i / grid.columns * grid.columns);
        float const row_width = static_cast<float>(in_row) * (grid.cell_width + gap) - gap;
        float const x = column.x + (column.width - row_width) / 2
            + static_cast<float>(i % grid.columns) * (grid.cell_width + gap);
        float const y = first + row * static_cast<float>(i / grid.columns);
        float const used = ui.say("paused/heading/" + notice.language, semantics::Role::heading,
            heading_of(ui, notice, grid.heading), { x, y }, grid.cell_width);
        if (!grid.detail)
            continue;
        ui.say("paused/detail/" + notice.language, semantics::Role::text, detail_of(ui, notice, *grid.detail),
            { x, y + used }, grid.cell_width);
    }

    if (ui.button("paused/staff", door, staff))
        actions.emplace_back(kiosk::door::OpenStaffDoor {});
}

} // namespace screens

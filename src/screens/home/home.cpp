#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/scroll_position.h"
#include "screens/search_field.h"
#include "ui/column.h"
#include "ui/grid.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

float draw_tabs(ui::Ui& ui, std::vector<kiosk::TabView> const& tabs, base::Rect const& body, Actions& actions)
{
    if (tabs.size() < 2)
        return 0;
    float const height = std::round(ui.small_target() * 1.15f);
    float x = body.x, y = body.y;
    for (auto const& tab : tabs) {
        float const width = std::min(ui.tab_width(tab.title), body.width);
        if (x > body.x && x + width > body.right()) {
            x = body.x;
            y += height + ui.gap();
        }
        if (ui.tab("home/tab/" + tab.key, { x, y, width, height }, { .text = tab.title, .selected = tab.selected }))
            actions.emplace_back(kiosk::home::ChooseCollection { tab.key });
        x += width + ui.gap();
    }
    return y + height - body.y;
}

/// One size for all letters: the largest with which the widest stays within its tile.
ui::Type letter_type(ui::Ui& ui, std::vector<kiosk::letters::LetterTile> const& letters, float tile)
{
    auto const fits = [&](ui::Type type) {
        return std::ranges::all_of(letters, [&](kiosk::letters::LetterTile const& each) {
            auto const size
                = ui.measure({ .text = each.letter, .type = type, .strong = each.enabled, .line_spacing = 1.2f });
            return size.width <= tile * 0.9f && size.height <= tile;
        });
    };
    for (auto const type : { ui::Type::title, ui::Type::heading, ui::Type::body })
        if (fits(type))
            return type;
    return ui::Type::caption;
}

void draw_letter(
    ui::Ui& ui, kiosk::letters::LetterTile const& tile, base::Rect const& rect, ui::Type type, Actions& actions)
{
    if (ui.tile("home/letter/" + tile.letter, rect,
            { .text = tile.letter, .enabled = tile.enabled, .spoken = tile.spoken }, type))
        actions.emplace_back(kiosk::letters::OpenLetter { tile.letter });
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::home::HomeView const& view, Actions& actions)
{
    base::Rect body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions);
    if (!view.notice.empty()) {
        page_notice(ui, "home/notice", view.notice, body);
        return;
    }
    if (!view.search.empty()) {
        float const height = search_field_height(ui);
        if (search_field(ui, "home/search", { body.x, body.y, body.width, height }, view.search, {}, true))
            actions.emplace_back(kiosk::search::OpenSearch {});
        body.y += height + ui.step(1);
        body.height -= height + ui.step(1);
    }
    ui.begin_group("home/tabs", semantics::Role::region, {}, body);
    float used = draw_tabs(ui, view.tabs, body, actions);
    ui.end_group();
    used += used > 0 ? ui.step(1.5f) : 0;
    used += ui.say("home/heading", semantics::Role::heading,
        { .text = view.heading, .type = ui::Type::body, .line_spacing = 1.35f }, { body.x, body.y + used }, body.width);
    used += ui.step(1.25f);

    base::Rect const space { body.x, body.y + used, body.width, body.height - used };
    int const count = static_cast<int>(view.letters.size());
    auto const grid = ui::fit_grid(count, { space.width, space.height }, ui.target(), ui.target() * 1.7f, ui.gap());
    if (grid.height() <= space.height) {
        auto const type = letter_type(ui, view.letters, grid.tile);
        for (int i = 0; i < count; ++i) {
            auto rect = grid.cell(i);
            rect.x += space.x;
            rect.y += space.y;
            draw_letter(ui, view.letters[static_cast<std::size_t>(i)], rect, type, actions);
        }
        return;
    }
    // An alphabet too long for the screen scrolls by rows.
    auto const narrow
        = ui::fit_grid(count, { ui.flow_width(space.width), space.height }, ui.target(), ui.target(), ui.gap());
    auto const type = letter_type(ui, view.letters, narrow.tile);
    ui::show_blocks(ui,
        { .key = "home/letters",
            .viewport = space,
            .stamp = static_cast<std::uint64_t>(count),
            .count = static_cast<std::size_t>(narrow.rows),
            .page_up = view.page_up,
            .page_down = view.page_down },
        position_of(*view.scroll), [&](std::size_t block, ui::Column& column) {
            int const first = static_cast<int>(block) * narrow.columns;
            column.place(narrow.tile, [&](base::Rect const& row) {
                for (int i = first; i < std::min(first + narrow.columns, count); ++i)
                    draw_letter(ui, view.letters[static_cast<std::size_t>(i)],
                        { row.x + narrow.cell(i - first).x, row.y, narrow.tile, narrow.tile }, type, actions);
            });
            column.gap_px(narrow.gap);
        });
}

} // namespace screens

#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/scroll_position.h"
#include "screens/search_field.h"
#include "screens/topic_card.h"
#include "ui/column.h"
#include "ui/grid.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

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

/// One size for all letters: the largest with which the widest stays within its cell.
ui::Type letter_type(ui::Ui& ui, std::vector<kiosk::letters::LetterTile> const& letters, ui::Grid const& grid)
{
    auto const fits = [&](ui::Type type) {
        return std::ranges::all_of(letters, [&](kiosk::letters::LetterTile const& each) {
            auto const size
                = ui.measure({ .text = each.letter, .type = type, .strong = each.enabled, .line_spacing = 1.2f });
            return size.width <= grid.cell_width * 0.9f && size.height <= grid.cell_height;
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

/// An alphabet too long for the screen scrolls by rows.
void draw_scrolling_letters(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space, Actions& actions)
{
    int const count = static_cast<int>(view.letters.size());
    auto const grid
        = ui::even_grid(count, { ui.flow_width(space.width), space.height }, ui.target(), ui.target(), ui.gap());
    auto const type = letter_type(ui, view.letters, grid);
    ui::show_blocks(ui,
        { .key = "home/letters",
            .viewport = space,
            .stamp = static_cast<std::uint64_t>(count),
            .count = static_cast<std::size_t>(grid.rows),
            .page_up = view.page_up,
            .page_down = view.page_down,
            .whole_blocks = true },
        position_of(*view.scroll), [&](std::size_t block, ui::Column& column) {
            int const first = static_cast<int>(block) * grid.columns;
            column.place(grid.cell_height, [&](base::Rect const& row) {
                for (int i = first; i < std::min(first + grid.columns, count); ++i) {
                    auto const cell = grid.cell(i - first);
                    draw_letter(ui, view.letters[static_cast<std::size_t>(i)],
                        { row.x + cell.x, row.y, cell.width, cell.height }, type, actions);
                }
            });
            column.gap_px(grid.gap);
        });
}

/// All there are.
void draw_topics(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space, Actions& actions)
{
    ui::show_blocks(ui,
        { .key = "home/topics",
            .viewport = space,
            .stamp = stamp_of(view.topics),
            .count = view.topics.size(),
            .page_up = view.page_up,
            .page_down = view.page_down,
            .whole_blocks = true },
        position_of(*view.scroll), [&](std::size_t i, ui::Column& column) {
            auto const& card = view.topics[i];
            column.place(topic_card_height(ui, card, column.width()),
                [&](base::Rect const& rect) { draw_topic_card(ui, card, rect, actions); });
            column.gap_px(ui.gap());
        });
}

/// In two columns on a wide page, as many whole rows as there is room for; nothing where that is none.
void draw_common(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect space, Actions& actions)
{
    if (view.common.empty())
        return;
    ui::Words const heading { .text = view.common_heading, .line_spacing = 1.35f };
    float const heading_height = ui.measure(heading, space.width).height + ui.step(0.5f);
    std::size_t const columns = space.width > ui.target() * 11 ? 2 : 1;
    float y = space.y + heading_height;
    for (std::size_t i = 0; i < view.common.size(); i += columns) {
        auto const row = std::span(view.common).subspan(i, std::min(columns, view.common.size() - i));
        auto const part = [&](std::size_t at, float height) {
            return ui::column_of(
                { space.x, y, space.width, height }, static_cast<int>(at), static_cast<int>(columns), ui.gap() * 2);
        };
        float height = 0;
        for (std::size_t at = 0; at < row.size(); ++at)
            height = std::max(height, topic_card_height(ui, row[at], part(at, 0).width));
        if (y + height > space.bottom())
            return;
        if (i == 0)
            ui.say("home/common", semantics::Role::heading, heading, { space.x, space.y }, space.width);
        for (std::size_t at = 0; at < row.size(); ++at)
            draw_topic_card(ui, row[at], part(at, height), actions);
        y += height + ui.gap();
    }
}

/// With common topics below it the alphabet takes about half, where it can.
ui::Grid letter_grid(ui::Ui& ui, kiosk::home::HomeView const& view, base::Size space)
{
    int const count = static_cast<int>(view.letters.size());
    auto const whole = ui::even_grid(count, space, ui.target(), ui.target() * 1.7f, ui.gap());
    if (view.common.empty())
        return whole;
    float const share = space.height * 0.55f;
    auto const half = ui::even_grid(count, { space.width, share }, ui.target(), ui.target() * 1.7f, ui.gap());
    return half.height() <= share ? half : whole;
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
        if (search_field(ui, "home/search", { body.x, body.y, body.width, height }, view.search, {}, nullptr))
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
    if (!view.topics.empty()) {
        draw_topics(ui, view, space, actions);
        return;
    }
    auto const grid = letter_grid(ui, view, { space.width, space.height });
    if (grid.height() > space.height) {
        draw_scrolling_letters(ui, view, space, actions);
        return;
    }
    auto const type = letter_type(ui, view.letters, grid);
    for (int i = 0; i < static_cast<int>(view.letters.size()); ++i) {
        auto rect = grid.cell(i);
        rect.x += space.x;
        rect.y += space.y;
        draw_letter(ui, view.letters[static_cast<std::size_t>(i)], rect, type, actions);
    }
    float const below = grid.height() + ui.step(1.5f);
    draw_common(ui, view, { space.x, space.y + below, space.width, space.height - below }, actions);
}

} // namespace screens

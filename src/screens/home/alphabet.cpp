#include "screens/home/alphabet.h"

#include "screens/home/home_picture.h"
#include "screens/scroll_position.h"
#include "ui/column.h"

#include <algorithm>
#include <string>
#include <utility>

namespace screens {

namespace {

/// One size for all letters: the largest with which the widest stays within its cell.
ui::Type letter_type(ui::Ui& ui, std::span<kiosk::letters::LetterTile const> letters, ui::Grid const& grid)
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

void draw_letter(ui::Ui& ui, std::string_view prefix, kiosk::letters::LetterTile const& tile, base::Rect const& rect,
    ui::Type type, Actions& actions)
{
    if (ui.tile(std::string(prefix) + "/letter/" + tile.letter, rect,
            { .text = tile.letter, .enabled = tile.enabled, .spoken = tile.spoken }, type))
        actions.emplace_back(kiosk::letters::OpenLetter { tile.letter });
}

} // namespace

AlphabetPlan plan_alphabet(
    int count, base::Size space, float heading, AlphabetSizes const& sizes, CommonRoom const& common)
{
    base::Size const below_heading { space.width, space.height - heading };
    // Letters that have the page to themselves grow with it.
    float const largest = sizes.target * (common.least > 0 ? 1.7f : 2.4f);
    if (common.least > 0) {
        auto const in = [&](float height) {
            return ui::roomy_grid(count, { space.width, height }, sizes.target, largest, sizes.gap);
        };
        // A tall page has room for all topics below letters that are large.
        if (float const share = below_heading.height - common.all; share > 0)
            if (auto const grid = in(share); grid.height() <= share && grid.cell_height >= sizes.target * 1.5f)
                return { grid };
        for (float const share : { below_heading.height - common.least, below_heading.height * 0.55f })
            if (auto const grid = in(share); grid.height() <= share)
                return { grid };
    }
    auto const with = [&](base::Size room, float smallest, float gap) {
        return ui::roomy_grid(count, room, smallest, largest, gap);
    };
    for (auto const& [room, has_heading] : { std::pair { below_heading, true }, std::pair { space, false } })
        for (auto const& grid :
            { with(room, sizes.target, sizes.gap), with(room, sizes.small_target, sizes.small_gap) })
            if (grid.height() <= room.height)
                return { grid, has_heading };
    return { {}, true, true };
}

void draw_letter_rows(ui::Ui& ui, LetterRows const& rows, base::Rect const& space, Actions& actions)
{
    int const count = static_cast<int>(rows.letters.size());
    auto const grid
        = ui::even_grid(count, { ui.flow_width(space.width), space.height }, ui.target(), ui.target(), ui.gap());
    auto const type = letter_type(ui, rows.letters, grid);
    std::size_t const above = rows.above ? 1 : 0;
    ui::show_blocks(ui,
        { .key = std::string(rows.prefix) + "/letters",
            .viewport = space,
            .stamp = static_cast<std::uint64_t>(count),
            .count = above + static_cast<std::size_t>(grid.rows),
            .page_up = rows.page_up,
            .page_down = rows.page_down,
            .whole_blocks = true },
        position_of(*rows.scroll), [&](std::size_t block, ui::Column& column) {
            if (block < above)
                return rows.above(column);
            int const first = static_cast<int>(block - above) * grid.columns;
            column.place(grid.cell_height, [&](base::Rect const& row) {
                for (int i = first; i < std::min(first + grid.columns, count); ++i) {
                    auto const cell = grid.cell(i - first);
                    draw_letter(ui, rows.prefix, rows.letters[static_cast<std::size_t>(i)],
                        { row.x + cell.x, row.y, cell.width, cell.height }, type, actions);
                }
            });
            column.gap_px(grid.gap);
        });
}

CommonTopics common_topics(kiosk::home::HomeView const& view)
{
    return { "home/common", view.common_heading, view.common };
}

base::Rect draw_alphabet(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space,
    AboveLetters const& above_letters, Actions& actions)
{
    ui::Words const heading { .text = view.heading, .line_spacing = 1.35f };
    float const heading_height = ui.measure(heading, space.width).height + ui.step(1.25f);
    ui::Column measured(ui, space.width);
    above_letters.lay_out(measured);
    base::Rect rest { space.x, space.y + measured.height(), space.width, space.height - measured.height() };
    auto const plan = plan_alphabet(static_cast<int>(view.letters.size()), { rest.width, rest.height }, heading_height,
        { ui.target(), ui.gap(), ui.small_target(), ui.small_gap() }, common_room(ui, common_topics(view), rest.width));
    if (plan.scrolls) {
        auto const above_rows = [&](ui::Column& column) {
            above_letters.lay_out(column);
            column.say("home/heading", semantics::Role::heading, heading);
            column.gap(1);
        };
        draw_letter_rows(
            ui, { "home", view.letters, view.page_up, view.page_down, view.scroll, above_rows }, space, actions);
        return { space.x, space.bottom(), space.width, 0 };
    }
    ui::Column above(ui, base::Rect { space.x, space.y, space.width, measured.height() });
    above_letters.lay_out(above);
    if (plan.has_heading) {
        ui.say("home/heading", semantics::Role::heading, heading, { rest.x, rest.y }, rest.width);
        rest = { rest.x, rest.y + heading_height, rest.width, rest.height - heading_height };
    }
    // What is not to be seen is said all the same.
    ui.begin_group("home/letters", semantics::Role::region, plan.has_heading ? std::string() : view.heading, rest);
    auto const type = letter_type(ui, view.letters, plan.grid);
    for (int i = 0; i < static_cast<int>(view.letters.size()); ++i) {
        auto cell = plan.grid.cell(i);
        cell.x += rest.x;
        cell.y += rest.y;
        draw_letter(ui, "home", view.letters[static_cast<std::size_t>(i)], cell, type, actions);
    }
    ui.end_group();
    float const used = plan.grid.height();
    base::Rect const below { rest.x, rest.y + used, rest.width, rest.height - used };
    float const words = std::max(above_letters.width, ui.measure(heading, space.width).width);
    base::Rect const beside_heading { space.x + words, space.y, space.width - words, rest.y - space.y };
    if (view.common.empty() && below.height >= ui.target() * 2)
        draw_home_picture(ui, below, PicturePlace::below);
    else if (plan.has_heading)
        draw_home_picture(ui, beside_heading, PicturePlace::beside_words);
    return { rest.x, rest.y + used, rest.width, rest.height - used };
}

} // namespace screens

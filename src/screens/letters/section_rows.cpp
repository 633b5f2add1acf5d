#include "screens/letters/section_rows.h"

#include <algorithm>

namespace screens {

namespace {

/// Tiles as wide as their words, in as many lines as they need. Returns the height of the lines.
float draw_row(ui::Ui& ui, kiosk::letters::SectionRow const& row, base::Rect const& space, Actions& actions)
{
    float const height = ui.small_target(), gap = ui.px(base::Millimetres { 2.6f });
    float x = 0, y = 0;
    for (auto const& tile : row.tiles) {
        auto const words = ui.measure({ .text = tile.label, .type = ui::Type::caption, .strong = true });
        float const width = std::min(std::max(height, words.width + ui.step(0.5f)), space.width);
        if (x > 0 && x + width > space.width) {
            x = 0;
            y += height + gap;
        }
        if (ui.tile(tile.key, { space.x + x, space.y + y, width, height },
                { .text = tile.label, .selected = tile.selected }, ui::Type::caption, ui::Look::quiet))
            actions.emplace_back(kiosk::letters::OpenSection { tile.row, tile.first });
        x += width + gap;
    }
    return y + height;
}

} // namespace

std::span<kiosk::letters::SectionRow const> rows_that_help(
    kiosk::letters::LetterView const& view, int topics_a_page, int most)
{
    auto const end = std::ranges::find_if(
        view.rows, [&](kiosk::letters::SectionRow const& row) { return row.divides <= 2 * topics_a_page; });
    auto const begin = end - view.rows.begin() > most ? end - most : view.rows.begin();
    return { begin, end };
}

float draw_section_rows(ui::Ui& ui, std::span<kiosk::letters::SectionRow const> rows, base::Rect const& space,
    std::string_view label, Actions& actions)
{
    if (rows.empty())
        return 0;
    ui.begin_group("letter/sections", semantics::Role::region, label, space);
    float used = 0;
    for (auto const& row : rows) {
        used += draw_row(ui, row, { space.x, space.y + used, space.width, space.height - used }, actions)
            + ui.step(0.5f);
        ui.hairline(space.x, space.y + used, space.width);
        used += ui.step(0.5f);
    }
    ui.end_group();
    return used;
}

} // namespace screens

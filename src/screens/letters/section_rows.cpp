#include "screens/letters/section_rows.h"

#include "ui/grid.h"

#include <algorithm>
#include <string>
#include <vector>

namespace screens {

namespace {

struct Tile {
    std::string key;
    ui::Choice choice;
    kiosk::letters::Action action;
};

/// As wide as their words.
std::vector<float> widths_of(ui::Ui& ui, std::vector<Tile> const& tiles, float widest)
{
    std::vector<float> widths;
    for (auto const& tile : tiles) {
        auto const words = ui.measure({ .text = tile.choice.text, .type = ui::Type::caption, .strong = true });
        widths.push_back(std::min(std::max(ui.small_target(), words.width + ui.step(0.5f)), widest));
    }
    return widths;
}

/// In lines as even as can be. Returns the height of the lines.
float draw_tiles(ui::Ui& ui, std::vector<Tile> const& tiles, base::Rect const& space, Actions& actions)
{
    float const height = ui.small_target(), gap = ui.small_gap();
    auto const widths = widths_of(ui, tiles, space.width);
    float y = space.y;
    std::size_t i = 0;
    for (std::size_t const in_line : ui::even_rows(widths, gap, space.width)) {
        float x = space.x;
        for (auto const end = i + in_line; i < end; ++i) {
            if (ui.tile(tiles[i].key, { x, y, widths[i], height }, tiles[i].choice, ui::Type::caption, ui::Look::quiet))
                actions.emplace_back(tiles[i].action);
            x += widths[i] + gap;
        }
        y += height + gap;
    }
    return y - gap - space.y;
}

std::vector<Tile> tiles_of(kiosk::letters::SectionRow const& row)
{
    std::vector<Tile> tiles;
    for (auto const& tile : row.tiles)
        tiles.push_back({ tile.key, { .text = tile.label, .selected = tile.selected },
            kiosk::letters::OpenSection { tile.row, tile.first } });
    return tiles;
}

/// The way back to all of the letter's topics.
Tile whole_letter(kiosk::letters::TopicList const& view)
{
    return { view.prefix + "/letter/" + view.letter, { .text = view.letter },
        kiosk::letters::OpenLetter { view.letter } };
}

} // namespace

std::span<kiosk::letters::SectionRow const> rows_that_help(
    kiosk::letters::TopicList const& view, int topics_a_page, int most)
{
    auto const end = std::ranges::find_if(view.rows, [&](kiosk::letters::SectionRow const& row) {
        int const pages_without = &row == &view.rows.front() ? 3 : 2;
        return row.divides <= pages_without * topics_a_page;
    });
    auto const begin = end - view.rows.begin() > most ? end - most : view.rows.begin();
    return { begin, end };
}

float section_rows_height(ui::Ui& ui, std::span<kiosk::letters::SectionRow const> rows, float width)
{
    float height = 0;
    for (auto const& row : rows) {
        auto const lines = ui::even_rows(widths_of(ui, tiles_of(row), width), ui.small_gap(), width).size();
        height += static_cast<float>(lines) * (ui.small_target() + ui.small_gap()) - ui.small_gap() + ui.step(1);
    }
    return height;
}

float draw_section_rows(ui::Ui& ui, std::span<kiosk::letters::SectionRow const> rows, base::Rect const& space,
    kiosk::letters::TopicList const& view, StripOfLetters strip, Actions& actions)
{
    if (rows.empty())
        return 0;
    ui.begin_group(view.prefix + "/sections", semantics::Role::region, view.heading, space);
    bool const leads_back = strip == StripOfLetters::absent && rows.data() != view.rows.data();
    float used = 0;
    for (auto const& row : rows) {
        auto tiles = tiles_of(row);
        if (leads_back && used == 0)
            tiles.insert(tiles.begin(), whole_letter(view));
        used += draw_tiles(ui, tiles, { space.x, space.y + used, space.width, space.height - used }, actions)
            + ui.step(0.5f);
        ui.hairline(space.x, space.y + used, space.width);
        used += ui.step(0.5f);
    }
    ui.end_group();
    return used;
}

} // namespace screens

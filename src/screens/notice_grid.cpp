#include "screens/notice_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

namespace screens {

namespace {

ui::Words words_in(std::string_view language, std::string_view text, ui::Type type, ui::Colour colour)
{
    return { .text = text,
        .type = type,
        .colour = colour,
        .align = text::Align::centre,
        .line_spacing = 1.3f,
        .language = language };
}

ui::Words heading_of(NoticeGrid const& grid, GridNotice const& notice, ui::Type type)
{
    auto words = words_in(notice.language, notice.heading, type, grid.heading);
    words.strong = true;
    return words;
}

ui::Words detail_of(NoticeGrid const& grid, GridNotice const& notice, ui::Type type)
{
    return words_in(notice.language, notice.detail, type, grid.detail);
}

struct Sizes {
    ui::Type heading;
    std::optional<ui::Type> detail; ///< Nothing: there is room for the headings alone.
    float gap_steps = 2;            ///< Between rows, at least.
};

constexpr std::array k_sizes { Sizes { ui::Type::title, ui::Type::heading }, Sizes { ui::Type::title, ui::Type::body },
    Sizes { ui::Type::heading, ui::Type::body }, Sizes { ui::Type::body, ui::Type::caption },
    Sizes { ui::Type::caption, ui::Type::caption }, Sizes { ui::Type::caption, ui::Type::caption, 0.5f },
    Sizes { ui::Type::body, std::nullopt }, Sizes { ui::Type::caption, std::nullopt } };

/// What is longer than this reads as a text, not as a greeting.
constexpr float k_max_heading_lines = 2;

struct Arrangement {
    Sizes sizes;
    int columns;
    float cell_width;
    std::vector<float> rows; ///< Their heights.
    bool is_short = true;    ///< No heading has too many lines.
};

float height_of(std::vector<float> const& rows, float gap)
{
    return std::accumulate(rows.begin(), rows.end(), gap * static_cast<float>(rows.size() - 1));
}

Arrangement arranged(ui::Ui& ui, NoticeGrid const& grid, float width, float gap, Sizes sizes, int columns)
{
    Arrangement arrangement {
        .sizes = sizes, .columns = columns, .cell_width = std::floor((width + gap) / static_cast<float>(columns)) - gap
    };
    for (std::size_t i = 0; i < grid.notices.size(); ++i) {
        auto const& notice = grid.notices[i];
        auto const heading = heading_of(grid, notice, sizes.heading);
        float height = ui.measure(heading, arrangement.cell_width).height;
        if (height > ui.measure(heading).height * (k_max_heading_lines + 0.5f))
            arrangement.is_short = false;
        if (sizes.detail && !notice.detail.empty())
            height += ui.measure(detail_of(grid, notice, *sizes.detail), arrangement.cell_width).height;
        if (i % static_cast<std::size_t>(columns) == 0)
            arrangement.rows.push_back(0);
        arrangement.rows.back() = std::max(arrangement.rows.back(), height);
    }
    return arrangement;
}

/// The largest words that have room, in the fewest columns.
Arrangement arrange(ui::Ui& ui, NoticeGrid const& grid, base::Size room, float gap)
{
    int const most = std::clamp(
        static_cast<int>((room.width + gap) / (ui.target() * 3.1f + gap)), 1, static_cast<int>(grid.notices.size()));
    for (auto const& sizes : k_sizes) {
        if (sizes.heading > grid.largest)
            continue;
        for (int columns = 1; columns <= most; ++columns)
            if (auto found = arranged(ui, grid, room.width, gap, sizes, columns);
                found.is_short && height_of(found.rows, ui.step(sizes.gap_steps)) <= room.height)
                return found;
    }
    return arranged(ui, grid, room.width, gap, k_sizes.back(), most);
}

/// The least width in which the words take no more lines than in `width`: no line has a single word left over.
float balanced_width(ui::Ui& ui, ui::Words const& words, float width)
{
    auto const one_line = ui.measure(words);
    if (one_line.width <= width)
        return width;
    float const height = ui.measure(words, width).height;
    for (float narrower = std::ceil(one_line.width * one_line.height / height); narrower < width;
         narrower += ui.step(1))
        if (ui.measure(words, narrower).height <= height)
            return narrower;
    return width;
}

/// Returns the height.
float say_balanced(
    ui::Ui& ui, std::string_view key, semantics::Role role, ui::Words const& words, base::Point at, float width)
{
    float const narrower = balanced_width(ui, words, width);
    return ui.say(key, role, words, { at.x + std::round((width - narrower) / 2), at.y }, narrower);
}

} // namespace

void draw_notices(ui::Ui& ui, NoticeGrid const& grid, base::Rect const& room)
{
    float const gap = ui.step(2);
    auto const cells = arrange(ui, grid, { room.width, room.height }, gap);
    // Rows stand further apart where there is room.
    auto const count_of_rows = static_cast<float>(cells.rows.size());
    float const least = ui.step(cells.sizes.gap_steps);
    float const left = std::max(0.0f, room.height - height_of(cells.rows, least));
    float const gap_down = std::min(2 * gap, least + std::floor(left / count_of_rows));
    float y = room.y + std::max(0.0f, (room.height - height_of(cells.rows, gap_down)) / 2);
    auto const columns = static_cast<std::size_t>(cells.columns);
    for (std::size_t row = 0; row < cells.rows.size(); ++row) {
        auto const in_row = grid.notices.subspan(row * columns, std::min(columns, grid.notices.size() - row * columns));
        float x = room.x + (room.width - (cells.cell_width + gap) * static_cast<float>(in_row.size()) + gap) / 2;
        for (auto const& notice : in_row) {
            std::string const language(notice.language);
            float const used = say_balanced(ui, std::string(grid.heading_key) + language, semantics::Role::heading,
                heading_of(grid, notice, cells.sizes.heading), { x, y }, cells.cell_width);
            if (cells.sizes.detail && !notice.detail.empty())
                say_balanced(ui, std::string(grid.detail_key) + language, semantics::Role::text,
                    detail_of(grid, notice, *cells.sizes.detail), { x, y + used }, cells.cell_width);
            x += cells.cell_width + gap;
        }
        y += cells.rows[row] + gap_down;
    }
}

} // namespace screens

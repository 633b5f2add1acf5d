#include "screens/home/topic_grid.h"

#include "screens/home/home_picture.h"
#include "screens/scroll_position.h"
#include "screens/topic_card.h"
#include "ui/column.h"

#include <algorithm>
#include <limits>
#include <span>

namespace screens {

namespace {

using Topics = std::span<kiosk::letters::EntryCard const>;

constexpr std::size_t k_most_columns = 3;

/// A line of a card holds a few words.
std::size_t columns_that_read(ui::Ui const& ui, float width)
{
    float const narrowest = ui.target() * 5.4f;
    return std::clamp(static_cast<std::size_t>(width / narrowest), std::size_t { 1 }, k_most_columns);
}

Topics row_at(Topics topics, std::size_t first, std::size_t columns)
{
    return topics.subspan(first, std::min(columns, topics.size() - first));
}

base::Rect part_of(ui::Ui const& ui, base::Rect const& row, std::size_t at, std::size_t columns)
{
    return ui::column_of(row, static_cast<int>(at), static_cast<int>(columns), ui.gap() * 2);
}

float height_of(ui::Ui& ui, Topics row, std::size_t columns, float width)
{
    float height = 0;
    for (std::size_t at = 0; at < row.size(); ++at)
        height = std::max(height, topic_card_height(ui, row[at], part_of(ui, { 0, 0, width, 0 }, at, columns).width));
    return height;
}

void draw_row(ui::Ui& ui, Topics row, std::size_t columns, base::Rect const& rect, Actions& actions)
{
    for (std::size_t at = 0; at < row.size(); ++at)
        draw_topic_card(ui, row[at], part_of(ui, rect, at, columns), actions);
}

/// Steps above the heading.
constexpr float k_margin = 1.25f;

ui::Words common_heading(kiosk::home::HomeView const& view)
{
    return { .text = view.common_heading, .line_spacing = 1.35f };
}

float above_common(ui::Ui& ui, kiosk::home::HomeView const& view, float width)
{
    return ui.step(k_margin) + ui.measure(common_heading(view), width).height + ui.step(0.5f);
}

} // namespace

TopicRows most_topics(std::size_t count, std::size_t most_columns, float height, float gap,
    std::function<float(std::size_t first, std::size_t columns)> const& row_height)
{
    TopicRows best;
    for (std::size_t columns = 1; columns <= most_columns; ++columns) {
        float bottom = -gap;
        std::size_t shown = 0;
        while (shown < count && (bottom += gap + row_height(shown, columns)) <= height)
            shown = std::min(count, shown + columns);
        if (shown > best.shown)
            best = { columns, shown };
    }
    return best;
}

void draw_topics(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space, Actions& actions)
{
    auto const height = [&](std::size_t first, std::size_t in_row) {
        return height_of(ui, row_at(view.topics, first, in_row), in_row, space.width);
    };
    auto const columns = most_topics(view.topics.size(),
        std::min(columns_that_read(ui, space.width), std::size_t { 2 }), space.height, ui.gap(), height)
                             .columns;
    float used = 0;
    for (std::size_t first = 0; first < view.topics.size(); first += columns)
        used += height(first, columns) + ui.gap();
    if (space.height > 2 * used)
        draw_home_picture(ui, { space.x, space.y + used, space.width, space.height - used }, PicturePlace::below);
    ui::show_blocks(ui,
        { .key = "home/topics",
            .viewport = space,
            .stamp = stamp_of(view.topics),
            .count = (view.topics.size() + columns - 1) / columns,
            .page_up = view.page_up,
            .page_down = view.page_down,
            .whole_blocks = true },
        position_of(*view.scroll), [&](std::size_t i, ui::Column& column) {
            auto const row = row_at(view.topics, i * columns, columns);
            column.place(height_of(ui, row, columns, column.width()),
                [&](base::Rect const& rect) { draw_row(ui, row, columns, rect, actions); });
            column.gap_px(ui.gap());
        });
}

CommonRoom common_room(ui::Ui& ui, kiosk::home::HomeView const& view, float width)
{
    if (view.common.empty())
        return {};
    auto const least_height = [&](Topics topics) {
        float least = std::numeric_limits<float>::max();
        for (std::size_t columns = 1; columns <= columns_that_read(ui, width); ++columns) {
            float height = -ui.gap();
            for (std::size_t first = 0; first < topics.size(); first += columns)
                height += height_of(ui, row_at(topics, first, columns), columns, width) + ui.gap();
            least = std::min(least, height);
        }
        return above_common(ui, view, width) + least;
    };
    Topics const all(view.common);
    return { least_height(all.first(std::min(all.size(), kiosk::home::k_max_common_topics))), least_height(all) };
}

void draw_common(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space, Actions& actions)
{
    if (view.common.empty())
        return;
    float const above = above_common(ui, view, space.width);
    auto const height = [&](std::size_t first, std::size_t columns) {
        return height_of(ui, row_at(view.common, first, columns), columns, space.width);
    };
    auto const rows
        = most_topics(view.common.size(), columns_that_read(ui, space.width), space.height - above, ui.gap(), height);
    if (rows.shown == 0)
        return;
    float used = above - ui.gap();
    std::size_t count_of_rows = 0;
    for (std::size_t first = 0; first < rows.shown; first += rows.columns, ++count_of_rows)
        used += height(first, rows.columns) + ui.gap();
    // Rows share what is left, and are easier to hit; but no list falls apart.
    float const more = std::floor(std::clamp(
        (space.height - used - ui.step(1)) / static_cast<float>(count_of_rows + 1), 0.0f, ui.target() * 0.5f));
    ui.say("home/common", semantics::Role::heading, common_heading(view),
        { space.x, space.y + ui.step(k_margin) + more }, space.width);
    float y = space.y + above + more;
    for (std::size_t first = 0; first < rows.shown; first += rows.columns) {
        base::Rect const row { space.x, y, space.width, height(first, rows.columns) + more };
        draw_row(ui, row_at(view.common, first, rows.columns), rows.columns, row, actions);
        y += row.height + ui.gap();
    }
}

} // namespace screens

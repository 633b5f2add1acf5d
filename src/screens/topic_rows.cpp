#include "screens/topic_rows.h"

#include "screens/topic_card.h"
#include "ui/column.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace screens {

namespace {

constexpr std::size_t k_most_columns = 3;

base::Rect part_of(ui::Ui const& ui, base::Rect const& row, std::size_t at, std::size_t columns)
{
    return ui::column_of(row, static_cast<int>(at), static_cast<int>(columns), ui.gap() * 2);
}

/// Steps above the heading.
constexpr float k_margin = 1.25f;

ui::Words heading_of(CommonTopics const& common) { return { .text = common.heading, .line_spacing = 1.35f }; }

float above_topics(ui::Ui& ui, CommonTopics const& common, float width)
{
    return ui.step(k_margin) + ui.measure(heading_of(common), width).height + ui.step(0.5f);
}

} // namespace

std::size_t columns_that_read(ui::Ui const& ui, float width)
{
    float const narrowest = ui.target() * 5.4f;
    return std::clamp(static_cast<std::size_t>(width / narrowest), std::size_t { 1 }, k_most_columns);
}

Topics row_at(Topics topics, std::size_t first, std::size_t columns)
{
    return topics.subspan(first, std::min(columns, topics.size() - first));
}

float row_height(ui::Ui& ui, Topics row, std::size_t columns, float width)
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

namespace {

auto height_in(ui::Ui& ui, CommonTopics const& common, float width)
{
    return [&ui, topics = common.topics, width](std::size_t first, std::size_t columns) {
        return row_height(ui, row_at(topics, first, columns), columns, width);
    };
}

TopicRows rows_of(ui::Ui& ui, CommonTopics const& common, base::Size space)
{
    float const height = space.height - above_topics(ui, common, space.width);
    return most_topics(
        common.topics.size(), columns_that_read(ui, space.width), height, ui.gap(), height_in(ui, common, space.width));
}

} // namespace

CommonRoom common_room(ui::Ui& ui, CommonTopics const& common, float width)
{
    if (common.topics.empty())
        return {};
    auto const least_height = [&](Topics topics) {
        float least = std::numeric_limits<float>::max();
        for (std::size_t columns = 1; columns <= columns_that_read(ui, width); ++columns) {
            float height = -ui.gap();
            for (std::size_t first = 0; first < topics.size(); first += columns)
                height += row_height(ui, row_at(topics, first, columns), columns, width) + ui.gap();
            least = std::min(least, height);
        }
        return above_topics(ui, common, width) + least;
    };
    Topics const all = common.topics;
    return { least_height(all.first(std::min(all.size(), kiosk::home::k_max_common_topics))), least_height(all) };
}

std::size_t common_shown(ui::Ui& ui, CommonTopics const& common, base::Size space)
{
    return rows_of(ui, common, space).shown;
}

void draw_common(ui::Ui& ui, CommonTopics const& common, base::Rect const& space, Actions& actions)
{
    auto const rows = rows_of(ui, common, { space.width, space.height });
    if (rows.shown == 0)
        return;
    float const above = above_topics(ui, common, space.width);
    auto const height = height_in(ui, common, space.width);
    float used = above - ui.gap();
    std::size_t count_of_rows = 0;
    for (std::size_t first = 0; first < rows.shown; first += rows.columns, ++count_of_rows)
        used += height(first, rows.columns) + ui.gap();
    // Rows share what is left, and are easier to hit; but no list falls apart.
    float const more = std::floor(std::clamp(
        (space.height - used - ui.step(1)) / static_cast<float>(count_of_rows + 1), 0.0f, ui.target() * 0.5f));
    ui.say(common.key, semantics::Role::heading, heading_of(common), { space.x, space.y + ui.step(k_margin) + more },
        space.width);
    float y = space.y + above + more;
    for (std::size_t first = 0; first < rows.shown; first += rows.columns) {
        base::Rect const row { space.x, y, space.width, height(first, rows.columns) + more };
        draw_row(ui, row_at(common.topics, first, rows.columns), rows.columns, row, actions);
        y += row.height + ui.gap();
    }
}

} // namespace screens

#include "screens/home/few_topics.h"

#include "screens/home/home_picture.h"
#include "screens/scroll_position.h"
#include "screens/topic_card.h"
#include "screens/topic_rows.h"
#include "ui/column.h"

#include <algorithm>

namespace screens {

void draw_topics(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space, Actions& actions)
{
    auto const height = [&](std::size_t first, std::size_t in_row) {
        return row_height(ui, row_at(view.topics, first, in_row), in_row, space.width);
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
            column.place(row_height(ui, row, columns, column.width()),
                [&](base::Rect const& rect) { draw_row(ui, row, columns, rect, actions); });
            column.gap_px(ui.gap());
        });
}

} // namespace screens

#pragma once
// Topics side by side, in rows: what many come for, and all there are, where they are few.

#include "base/geometry.h"
#include "kiosk/letters/view.h"
#include "screens/screens.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace screens {

using Topics = std::span<kiosk::letters::EntryCard const>;

/// How many columns at most: a line of a card holds a few words.
[[nodiscard]] std::size_t columns_that_read(ui::Ui const& ui, float width);
/// The row of up to `columns` topics that begins with the topic `first`.
[[nodiscard]] Topics row_at(Topics topics, std::size_t first, std::size_t columns);
[[nodiscard]] float row_height(ui::Ui& ui, Topics row, std::size_t columns, float width);
void draw_row(ui::Ui& ui, Topics row, std::size_t columns, base::Rect const& rect, Actions& actions);

struct TopicRows {
    std::size_t columns = 1;
    std::size_t shown = 0; ///< So many topics have room.
};

/// Of 1 to `most_columns` columns those in which most of `count` topics have room, in whole rows and as few columns as
/// that takes. `row_height(first, columns)` is that of the row that begins with the topic `first`.
[[nodiscard]] TopicRows most_topics(std::size_t count, std::size_t most_columns, float height, float gap,
    std::function<float(std::size_t first, std::size_t columns)> const& row_height);

/// What many come for.
struct CommonTopics {
    std::string_view key; ///< Of the heading: "home/common".
    std::string_view heading;
    Topics topics; ///< None: nothing is drawn.
};

/// What they need below other things; both 0 where there are none.
struct CommonRoom {
    float least = 0; ///< A few of them, side by side.
    float all = 0;
};

/// With a margin above.
[[nodiscard]] CommonRoom common_room(ui::Ui& ui, CommonTopics const& common, float width);

/// How many of them draw_common() would draw.
[[nodiscard]] std::size_t common_shown(ui::Ui& ui, CommonTopics const& common, base::Size space);

/// Under a margin and a heading, as many as there is room for, in rows that share what is left of it; nothing where
/// that is none.
void draw_common(ui::Ui& ui, CommonTopics const& common, base::Rect const& space, Actions& actions);

} // namespace screens

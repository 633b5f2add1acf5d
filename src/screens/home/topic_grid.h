#pragma once
// Topics side by side on home: all there are, where they are few, or those that many come for.

#include "base/geometry.h"
#include "kiosk/home/view.h"
#include "screens/home/alphabet.h"
#include "screens/screens.h"

#include <cstddef>
#include <functional>

namespace screens {

struct TopicRows {
    std::size_t columns = 1;
    std::size_t shown = 0; ///< So many topics have room.
};

/// Of 1 to `most_columns` columns those in which most of `count` topics have room, in whole rows and as few columns as
/// that takes. `row_height(first, columns)` is that of the row that begins with the topic `first`.
[[nodiscard]] TopicRows most_topics(std::size_t count, std::size_t most_columns, float height, float gap,
    std::function<float(std::size_t first, std::size_t columns)> const& row_height);

/// All there are, in rows that scroll.
void draw_topics(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space, Actions& actions);

/// What a few of them and all of them need at least, with a margin above.
[[nodiscard]] CommonRoom common_room(ui::Ui& ui, kiosk::home::HomeView const& view, float width);

/// Under a margin and a heading, as many as there is room for, in rows that share what is left of it; nothing where
/// that is none.
void draw_common(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space, Actions& actions);

} // namespace screens

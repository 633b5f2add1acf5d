#pragma once
// How a leaflet's page is shared: "In this article" stands beside the text where there is room, and stays in sight
// while the text scrolls.

#include "screens/screens.h"

namespace screens {

enum class LeafletLayout {
    plain,   ///< The list stands below the title.
    margin,  ///< It stands beside the text.
    compact, ///< A page holds few words: what comes before the text is folded, and the list with it.
};

struct LeafletRoom {
    base::Rect text; ///< For the leaflet and its page buttons.
    LeafletLayout layout = LeafletLayout::plain;
    base::Rect margin {}; ///< For the list, where it stands there.
};

/// Compact where a page holds few words. Else the list goes into what is free behind the page's column, or else takes a
/// part of that, if lines of the text stay long enough to read well and all of the list is in sight.
[[nodiscard]] LeafletRoom leaflet_room(ui::Ui& ui, kiosk::article::ArticleView const& view, base::Rect const& body);

/// With the section marked that the place of the reader is in.
void draw_contents(ui::Ui& ui, kiosk::article::ArticleView const& view, base::Rect const& margin, Actions& actions);

} // namespace screens

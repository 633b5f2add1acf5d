#pragma once
// "In this article" beside the text, where there is room: it stays in sight while the text scrolls.

#include "screens/screens.h"

#include <optional>

namespace screens {

struct ContentsMargin {
    base::Rect text;                  ///< Left for the leaflet and its page buttons.
    std::optional<base::Rect> margin; ///< None where the list stands below the title.
};

/// The list goes into what is free behind the page's column, or else takes a part of that, if lines of the text stay
/// long enough to read well and all of the list is in sight.
[[nodiscard]] ContentsMargin contents_margin(
    ui::Ui& ui, kiosk::article::ArticleView const& view, base::Rect const& body);

/// With the section marked that the place of the reader is in.
void draw_contents(ui::Ui& ui, kiosk::article::ArticleView const& view, base::Rect const& margin, Actions& actions);

} // namespace screens

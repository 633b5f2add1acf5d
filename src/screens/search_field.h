#pragma once
// The field that is searched with, as home and the search show it.

#include "screens/screens.h"

#include <string_view>

namespace screens {

[[nodiscard]] float search_field_height(ui::Ui const& ui);

/// `keyboard` is null where a touch on it leads to one. Returns whether it was touched.
bool search_field(ui::Ui& ui, std::string_view key, base::Rect const& rect, std::string_view label,
    std::string_view words, kiosk::typing::KeyboardView const* keyboard);

/// What of a text was looked for, as the widgets take it.
[[nodiscard]] std::vector<text::Span> marks_of(std::vector<catalogue::MarkedRange> const& ranges);

} // namespace screens

#pragma once
// A block's text as the widgets take it.

#include "kiosk/article/view.h"
#include "ui/ui.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace screens {

struct SetText {
    kiosk::article::ShownText shown;
    std::vector<text::Span> spans, marks, struck;

    /// They point into this.
    [[nodiscard]] ui::Words words() const;
};

[[nodiscard]] SetText set_text(kiosk::article::ArticleView const& view, std::size_t block);

/// A part of it: a table's cell. `part` is of the shown text. With words in front that are strong.
[[nodiscard]] SetText part_of(SetText const& whole, std::string_view part, std::string_view strong_before = {});

} // namespace screens

#pragma once
// The same said in every language at once, each in a cell of a grid.

#include "ui/ui.h"

#include <span>
#include <string_view>

namespace screens {

struct GridNotice {
    std::string_view language, heading;
    std::string_view detail; ///< May be empty.
};

struct NoticeGrid {
    std::string_view heading_key, detail_key; ///< Before the language: "paused/heading/".
    std::span<GridNotice const> notices;      ///< At least one.
    ui::Colour heading, detail;
    ui::Type largest = ui::Type::heading; ///< Of the headings: title or heading.
};

/// In the middle of `room`, in the largest words for which it has room; the details are left out where it has none.
void draw_notices(ui::Ui& ui, NoticeGrid const& grid, base::Rect const& room);

} // namespace screens

#pragma once
// What staff's pages share: the same paper and left edge as the visitor's, the areas in place of the site's
// name, and one way out.

#include "screens/frame.h"

#include <string_view>

namespace screens {

/// Draws header, areas and footer; returns the rectangle between them. `primary` stands at the end of the footer.
[[nodiscard]] base::Rect staff_frame(ui::Ui& ui, kiosk::door::StaffChrome const& chrome, Actions& actions,
    std::optional<Primary> const& primary = std::nullopt, Header header = Header::shown);

} // namespace screens

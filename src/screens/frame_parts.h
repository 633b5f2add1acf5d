#pragma once
// Header and footer, as the visitor's pages and staff's share them.

#include "screens/frame.h"

#include <span>
#include <string_view>
#include <vector>

namespace screens {

struct HeaderText {
    std::string_view title;
    std::span<kiosk::LanguageChoice const> languages; ///< Fewer than two: there is nothing to choose.
    std::string_view language_label;
    std::string_view staff = {}; ///< Names the door that opens when the title is held; empty: it has none.
};

/// Returns where it ends.
float draw_header(ui::Ui& ui, HeaderText const& text, base::Rect const& column, Actions& actions);

/// One of the ways out, from the start of the footer on.
struct FooterItem {
    std::string_view key;
    ui::ButtonLabel label;
    kiosk::Action action;
};

/// Returns where it begins.
float draw_footer(ui::Ui& ui, std::vector<FooterItem> items, base::Rect const& column,
    std::optional<Primary> const& primary, Actions& actions);

} // namespace screens

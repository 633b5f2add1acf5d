#pragma once
// The on-screen keyboard, for whoever types.

#include "screens/frame.h"

#include <string>

namespace screens {

/// Whose keyboard it is. Its keys type into whatever is being typed (kiosk::typing).
struct KeyboardUse {
    std::string prefix; ///< The word that its semantic keys begin with.
    kiosk::Action done;
};

/// Where `key` lies in `row` from the left of the screen: digits and Latin letters keep their places on a page that is
/// read from the right.
[[nodiscard]] base::Rect from_the_left(ui::Ui const& ui, base::Rect key, base::Rect const& row);

/// What it and a field of one line need of a page.
[[nodiscard]] float least_body(ui::Ui& ui, kiosk::typing::KeyboardView const& view);

/// Where the keyboard leaves too little room for what is typed, the header makes way.
[[nodiscard]] Header header_above(ui::Ui& ui, kiosk::typing::KeyboardView const& view);

/// Draws it at the bottom of `body` and returns how high it is. On a standing screen it is wider than the page.
float draw_keyboard(ui::Ui& ui, kiosk::typing::KeyboardView const& view, KeyboardUse const& use, base::Rect const& body,
    Actions& actions);

/// How much of its top is empty in `body` just now: the row above, as long as that offers nothing. Whatever stands
/// there must make way for what it offers.
[[nodiscard]] float empty_above(ui::Ui& ui, kiosk::typing::KeyboardView const& view, base::Rect const& body);

/// Whether a field of the smallest size has room in `area` with both above it. What is typed is always in sight: else
/// the heading makes way, whose words the field has too.
[[nodiscard]] bool heading_fits(ui::Ui& ui, ui::Words const& heading, ui::Words const& notice, base::Rect const& area);

} // namespace screens

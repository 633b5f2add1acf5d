#pragma once
// The on-screen keyboard, for whoever types.

#include "screens/screens.h"

#include <functional>
#include <string>

namespace screens {

/// What its keys do, and the word that their semantic keys begin with.
struct KeyboardActions {
    std::string prefix;
    std::function<kiosk::Action(std::string)> type;
    kiosk::Action erase, shift, symbols, done;
    bool latin = false; ///< The letters run from the left, whichever way the page is read.
};

/// Where `key` lies in `row` from the left of the glass: digits and Latin letters keep their places on a page that is
/// read from the right.
[[nodiscard]] base::Rect from_the_left(ui::Ui const& ui, base::Rect key, base::Rect const& row);

/// Draws it at the bottom of `body` and returns how high it is.
float draw_keyboard(
    ui::Ui& ui, kiosk::KeyboardView const& view, KeyboardActions const& acts, base::Rect const& body, Actions& actions);

} // namespace screens

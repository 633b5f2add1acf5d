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
};

/// Draws it at the bottom of `body` and returns how high it is.
float draw_keyboard(ui::Ui& ui, kiosk::KeyboardView const& view, KeyboardActions const& acts, base::Rect const& body, Actions& actions);

} // namespace screens

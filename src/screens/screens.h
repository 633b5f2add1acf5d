#pragma once
// What the visitor and staff see, drawn from the kiosk's views.

#include "kiosk/action.h"
#include "kiosk/view.h"
#include "ui/ui.h"

#include <string_view>
#include <vector>

namespace screens {

using Actions = std::vector<kiosk::Action>;

/// "home", "letter", ...: the first part of every key on it.
[[nodiscard]] std::string_view name_of(kiosk::ScreenView const& view);

/// One whole frame between Ui::begin() and Ui::end(), on a screen that has been cleared to the theme's paper.
void draw(ui::Ui& ui, kiosk::ScreenView const& view, Actions& actions);

} // namespace screens

#pragma once
// Out of use, in every language at once.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::PausedView const& view, Actions& actions);

} // namespace screens

#pragma once
// The kiosk has been reset.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::ReadyView const& view, Actions& actions);

} // namespace screens

#pragma once
// The door: who is it, and with which PIN.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::PinView const& view, Actions& actions);

} // namespace screens

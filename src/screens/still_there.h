#pragma once
// The countdown before a session is cleared. One touch anywhere goes on.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::StillThereView const& view, Actions& actions);

} // namespace screens

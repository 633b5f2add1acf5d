#pragma once
// Touches mean nothing while the glass is wiped.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::CleaningView const& view, Actions& actions);

} // namespace screens

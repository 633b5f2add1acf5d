#pragma once
// The administrator's settings, a row each.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::SettingsView const& view, Actions& actions);

} // namespace screens

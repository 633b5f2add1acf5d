#pragma once
// What visitors said and read, as plots and tables.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::DashboardView const& view, Actions& actions);

} // namespace screens

#pragma once
// The A-Z grid of a collection.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::HomeView const& view, Actions& actions);

} // namespace screens

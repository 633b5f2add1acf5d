#pragma once
// The library's editions: what is in use, what a stick brings, and the way back.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::LibraryView const& view, Actions& actions);

} // namespace screens

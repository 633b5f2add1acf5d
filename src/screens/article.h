#pragma once
// A leaflet, set like a printed page.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::ArticleView const& view, Actions& actions);

} // namespace screens

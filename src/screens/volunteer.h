#pragma once
// What a volunteer does, and how the kiosk is.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::VolunteerView const& view, Actions& actions);

} // namespace screens

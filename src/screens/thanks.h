#pragma once
// Shown once the answer is durable; leaves by itself or at a touch.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::ThanksView const& view, Actions& actions);

} // namespace screens

#pragma once
// The topics under a letter, with the other letters within reach.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::LetterView const& view, Actions& actions);

} // namespace screens

#pragma once
// One setting that is a text, and the keyboard for it.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::SettingTextView const& view, Actions& actions);

} // namespace screens

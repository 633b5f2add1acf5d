#pragma once
// What the comments are filtered by: one choice out of many.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::CommentFilterView const& view, Actions& actions);

} // namespace screens

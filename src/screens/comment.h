#pragma once
// Writing a comment: the field above, the keyboard below; neither covers the other.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::CommentView const& view, Actions& actions);

} // namespace screens

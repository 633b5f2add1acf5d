#pragma once
// The list of comments: read, filtered, hidden and deleted.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::CommentsView const& view, Actions& actions);

} // namespace screens

#pragma once
// The form: a rating, reasons, the way to a comment, and Send.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::FeedbackView const& view, Actions& actions);

} // namespace screens

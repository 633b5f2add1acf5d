#pragma once
// Where feedback is exported to, which of it, and how far that is.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::ExportView const& view, Actions& actions);

} // namespace screens

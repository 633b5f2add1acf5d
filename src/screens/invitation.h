#pragma once
// Nobody is here: large words in each language in turn, at places that change.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::InvitationView const& view, Actions& actions);

} // namespace screens

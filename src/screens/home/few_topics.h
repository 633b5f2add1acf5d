#pragma once
// Home of a library whose topics are few: all of them, instead of letters.

#include "base/geometry.h"
#include "kiosk/home/view.h"
#include "screens/screens.h"

namespace screens {

/// In rows that scroll.
void draw_topics(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect const& space, Actions& actions);

} // namespace screens

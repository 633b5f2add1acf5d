#pragma once
// One picture of a leaflet by itself.

#include "screens/screens.h"

namespace screens {

/// As large as `body` allows, with its caption, or else its text, below. One is enlarged in the view.
void draw_enlarged(ui::Ui& ui, kiosk::article::ArticleView const& view, base::Rect const& body, Actions& actions);

} // namespace screens

#pragma once
// The picture of the invitation once more, where home leaves room for it.

#include "ui/ui.h"

namespace screens {

/// In the middle of what is free, where that is large enough to see what it is, and never in the way.
void draw_home_picture(ui::Ui& ui, base::Rect const& room);

} // namespace screens

#pragma once
// A picture of our own for the invitation: an open leaflet in the light of a lamp.

#include "ui/ui.h"

namespace screens {

/// What it is drawn in.
struct LampColours {
    ui::Colour ground; ///< What it stands on.
    ui::Colour ink;
};

/// In the middle of `slot`, as large as that allows, about as wide as high. It says nothing: whoever sees none of it
/// misses nothing.
void draw_reading_lamp(ui::Ui& ui, base::Rect const& slot, LampColours const& colours);

} // namespace screens

#pragma once
// The picture of the invitation once more, where home leaves room for it.

#include "ui/ui.h"

namespace screens {

/// Beside words it stands at the far edge, below what is listed in the middle; nowhere where it would be too small to
/// see what it is.
enum class PicturePlace { beside_words, below };
void draw_home_picture(ui::Ui& ui, base::Rect const& room, PicturePlace place);

} // namespace screens

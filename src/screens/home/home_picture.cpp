#include "screens/home/home_picture.h"

#include "screens/reading_lamp.h"

#include <algorithm>

namespace screens {

void draw_home_picture(ui::Ui& ui, base::Rect const& room, PicturePlace place)
{
    constexpr base::Millimetres least { 22 };
    base::Rect const slot = room.inset(ui.gap());
    float const largest = ui.target() * 5, side = std::min({ slot.width, slot.height, largest });
    if (side < ui.px(least))
        return;
    float const x = place == PicturePlace::beside_words ? slot.right() - side : slot.x + (slot.width - side) / 2;
    draw_reading_lamp(
        ui, { x, slot.y + (slot.height - side) / 2, side, side }, { ui.theme().paper, ui.theme().accent });
}

} // namespace screens

#include "support/scenes_by_area.h"

namespace scenes {

using harness::Kiosk;

std::vector<Scene> of_appearance()
{
    return {
        { "appearance", "appearance", "visitor-back-feedback-no-search",
            [](Kiosk& kiosk) {
                kiosk.open_letter(letter(kiosk, 1));
                kiosk.tap("header/appearance");
            } },
    };
}

} // namespace scenes

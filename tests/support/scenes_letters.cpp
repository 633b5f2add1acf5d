#include "support/scenes_by_area.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;

std::vector<Scene> of_letters()
{
    return {
        { "letter-few", "letter", "visitor-back-feedback", [](Kiosk& kiosk) { kiosk.open_letter(letter(kiosk, 1)); } },
        { "letter-many", "letter", "visitor-back-feedback", [](Kiosk& kiosk) { kiosk.open_letter(letter(kiosk, 2)); } },
        { "letter-further", "letter", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.open_letter(letter(kiosk, 2));
                for (int i = 0; i < 3; ++i)
                    kiosk.tap("letter/topics/page_down");
            } },
        { "letter-failed", "letter", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.set_outside(Outside::failing);
                kiosk.open_letter(letter(kiosk, 1));
            } },
    };
}

} // namespace scenes

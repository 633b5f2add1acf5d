#include "support/scenes_by_area.h"

namespace scenes {

using harness::Kiosk;

std::vector<Scene> of_home()
{
    return {
        { "home", "home", "visitor-feedback", [](Kiosk&) {} },
        { "home-common", "home", "visitor-feedback",
            [](Kiosk& kiosk) {
                load_common_topics(kiosk);
                kiosk.settle();
            } },
        { "home-focus", "home", "visitor-feedback",
            [](Kiosk& kiosk) {
                for (int i = 0; i < 5; ++i)
                    kiosk.press(base::Key::next);
            } },
        { "home-no-library", "home", "visitor-feedback",
            [](Kiosk& kiosk) {
                kiosk.act(kiosk::session::LibraryFailed {});
                kiosk.settle();
            } },
    };
}

} // namespace scenes

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
        { "home-no-library", "home", "visitor-feedback",
            [](Kiosk& kiosk) {
                kiosk.act(kiosk::session::LibraryFailed {});
                kiosk.settle();
            } },
    };
}

} // namespace scenes

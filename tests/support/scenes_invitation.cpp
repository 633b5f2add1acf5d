#include "support/scenes_by_area.h"

namespace scenes {

using harness::Kiosk;

std::vector<Scene> of_invitation()
{
    return {
        { "invitation", "invitation", k_no_frame, [](Kiosk& kiosk) { kiosk.tap("footer/start_over"); } },
        { "invitation-no-topics", "invitation", k_no_frame,
            [](Kiosk& kiosk) {
                kiosk.tap("footer/start_over");
                kiosk.act(kiosk::session::LibraryLoaded {});
                kiosk.settle();
            } },
    };
}

} // namespace scenes

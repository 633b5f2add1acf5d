#include "support/scenes_by_area.h"

namespace scenes {

using harness::Kiosk;

std::vector<Scene> of_session()
{
    return {
        { "still-there", "still_there", k_no_frame, [](Kiosk& kiosk) { kiosk.pass(std::chrono::seconds { 65 }); } },
    };
}

} // namespace scenes

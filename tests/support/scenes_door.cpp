#include "support/scenes_by_area.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;
using staff::Role;

namespace {

void open_door(Kiosk& kiosk, Role role)
{
    kiosk.act(kiosk::door::OpenStaffDoor {});
    kiosk.act(kiosk::door::ChooseRole { role });
    kiosk.act(kiosk::typing::Type { "123" });
    kiosk.settle();
}

/// What a PIN is answered with when it is not let in.
void be_answered(Kiosk& kiosk, std::optional<staff::PinOutcome::Kind> kind, std::chrono::seconds left)
{
    open_door(kiosk, Role::volunteer);
    kiosk.set_outside(Outside::slow);
    kiosk.act(kiosk::door::SubmitPin {});
    auto const outcome = kind ? std::optional(staff::PinOutcome { *kind, left, 4 }) : std::nullopt;
    kiosk.act(kiosk::door::PinChecked { kiosk.model().staff_visit, outcome });
    kiosk.settle();
}

} // namespace

std::vector<Scene> of_door()
{
    return {
        { "pin", "pin", "door", [](Kiosk& kiosk) { open_door(kiosk, Role::volunteer); } },
        { "pin-administrator", "pin", "door", [](Kiosk& kiosk) { open_door(kiosk, Role::administrator); } },
        { "pin-wrong", "pin", "door", [](Kiosk& kiosk) { be_answered(kiosk, staff::PinOutcome::Kind::wrong, {}); } },
        { "pin-waiting", "pin", "door",
            [](Kiosk& kiosk) { be_answered(kiosk, staff::PinOutcome::Kind::waiting, std::chrono::seconds { 960 }); } },
        { "pin-locked", "pin", "door", [](Kiosk& kiosk) { be_answered(kiosk, staff::PinOutcome::Kind::locked, {}); } },
        { "pin-none-set", "pin", "door",
            [](Kiosk& kiosk) { be_answered(kiosk, staff::PinOutcome::Kind::none_set, {}); } },
        { "pin-failed", "pin", "door", [](Kiosk& kiosk) { be_answered(kiosk, std::nullopt, {}); } },
    };
}

} // namespace scenes

#pragma once
// Somebody who knows a PIN, before the door and behind it.

#include "shown.h"
#include "support/sample_door.h"
#include "support/visitor.h"

namespace samples {

struct Volunteer : Visitor {
    using Visitor::Visitor;

    void knock(staff::Role role, char const* pin)
    {
        act(kiosk::door::OpenStaffDoor {});
        act(kiosk::door::ChooseRole { role });
        act(kiosk::typing::Type { pin });
    }
    void come_in(staff::Role role = staff::Role::volunteer)
    {
        knock(role, role == staff::Role::volunteer ? k_volunteer_pin : k_administrator_pin);
        act_answered(kiosk::door::SubmitPin {});
        REQUIRE(in_front<kiosk::volunteer::VolunteerPage>());
    }
    /// A PIN that is answered so; nothing: it could not be checked.
    void be_answered(std::optional<staff::PinOutcome> const& outcome)
    {
        knock(staff::Role::volunteer, "999000");
        act(kiosk::door::SubmitPin {});
        act(kiosk::door::PinChecked { model.staff_visit, outcome });
    }
    void be_answered(staff::PinOutcome::Kind kind, int failures_left = 4, std::chrono::seconds left = {})
    {
        be_answered(staff::PinOutcome { kind, left, failures_left });
    }
    template <typename PageType>
    [[nodiscard]] bool in_front() const
    {
        return model.staff && std::holds_alternative<PageType>(model.staff->page);
    }
    kiosk::door::PinPage& door()
    {
        REQUIRE(in_front<kiosk::door::PinPage>());
        return std::get<kiosk::door::PinPage>(model.staff->page);
    }
    template <typename Screen>
    Screen view()
    {
        return shown<Screen>(model);
    }
};

} // namespace samples

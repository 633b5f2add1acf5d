#pragma once
// An administrator who has come in.

#include "support/sample_door.h"
#include "support/visitor.h"

namespace samples {

class Administrator : public Visitor {
public:
    Administrator()
    {
        act(kiosk::door::OpenStaffDoor {});
        act(kiosk::door::ChooseRole { staff::Role::administrator });
        act(kiosk::typing::Type { k_administrator_pin });
        act_answered(kiosk::door::SubmitPin {});
    }

    /// The action, and all that a healthy outside answers to it and to what comes of the answers.
    void do_all(kiosk::Action const& action)
    {
        for (auto const& effect : act(action))
            if (auto const result = answer(effect))
                do_all(*result);
    }

    /// The staff page of this kind in front.
    template <typename PageType>
    [[nodiscard]] PageType& staff_page()
    {
        REQUIRE(model.staff);
        auto* found = std::get_if<PageType>(&model.staff->page);
        REQUIRE(found);
        return *found;
    }
};

} // namespace samples

#include "support/sample_door.h"

namespace samples {

namespace {

using namespace kiosk;
using Result = std::optional<Action>;

struct Answer {
    Result operator()(door::CheckPin const& effect) const
    {
        auto const* right = effect.role == staff::Role::volunteer ? k_volunteer_pin : k_administrator_pin;
        auto const kind = effect.pin == right ? staff::PinOutcome::Kind::accepted : staff::PinOutcome::Kind::wrong;
        return door::PinChecked { effect.visit, staff::PinOutcome { kind, {}, 4 } };
    }
};

} // namespace

std::optional<kiosk::Action> area_answer(kiosk::door::Effect const& effect) { return std::visit(Answer {}, effect); }

} // namespace samples

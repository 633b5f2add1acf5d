#include "support/sample_door.h"

namespace samples {

namespace {

using namespace kiosk;
using Result = std::optional<Action>;

struct Answer {
    Result operator()(door::CheckPin const& effect) const
    {
        auto const* right = effect.role == staff::Role::volunteer ? k_volunteer_pin : k_administrator_pin;
        auto const verdict = effect.pin == right ? door::PinVerdict::accepted : door::PinVerdict::wrong;
        return door::PinChecked { effect.visit, verdict, 4, {} };
    }
};

} // namespace

std::optional<kiosk::Action> area_answer(kiosk::door::Effect const& effect) { return std::visit(Answer {}, effect); }

} // namespace samples

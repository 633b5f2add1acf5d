#include "support/sample_volunteer.h"

namespace samples {

namespace {

using namespace kiosk;
using Result = std::optional<Action>;

struct Answer {
    Result operator()(volunteer::LoadHealth const& effect) const
    {
        return volunteer::HealthLoaded { effect.visit, health() };
    }
    Result operator()(volunteer::UnlockRole const& effect) const { return volunteer::PinUnlocked { effect.visit }; }
    Result operator()(volunteer::RememberPause const&) const { return std::nullopt; }
};

} // namespace

kiosk::volunteer::KioskHealth health()
{
    return { .library = kiosk::volunteer::KioskHealth::LibraryState::sound,
        .edition = 12,
        .weeks_old = 3,
        .articles = 1248,
        .free_bytes = 21'500'000'000,
        .weeks_since_export = 5 };
}

std::optional<kiosk::Action> area_answer(kiosk::volunteer::Effect const& effect)
{
    return std::visit(Answer {}, effect);
}

} // namespace samples

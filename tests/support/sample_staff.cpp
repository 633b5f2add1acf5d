#include "support/sample_staff.h"

#include "support/sample_feedback.h"
#include "support/sample_settings.h"
#include "support/sample_sticks.h"

#include "kiosk/part.h"
namespace samples {

kiosk::volunteer::KioskHealth health()
{
    return { .library = kiosk::volunteer::KioskHealth::LibraryState::sound,
        .edition = 12,
        .weeks_old = 3,
        .articles = 1248,
        .free_bytes = 21'500'000'000,
        .weeks_since_export = 5 };
}

std::optional<kiosk::Action> answer_staff(kiosk::Effect const& effect)
{
    if (auto const* check = kiosk::part<kiosk::door::CheckPin>(effect)) {
        auto const* right = check->role == privacy::Role::volunteer ? k_volunteer_pin : k_administrator_pin;
        auto const verdict = check->pin == right ? kiosk::door::PinVerdict::accepted : kiosk::door::PinVerdict::wrong;
        return kiosk::door::PinChecked { check->visit, verdict, 4, {} };
    }
    if (auto const* look = kiosk::part<kiosk::volunteer::LoadHealth>(effect))
        return kiosk::volunteer::HealthLoaded { look->visit, health() };
    if (auto const* forgive = kiosk::part<kiosk::volunteer::ForgiveFailures>(effect))
        return kiosk::volunteer::FailuresForgiven { forgive->visit };
    if (auto const about_settings = answer_settings(effect))
        return about_settings;
    if (auto const about_sticks = answer_about_sticks(effect))
        return about_sticks;
    return answer_about_feedback(effect);
}

} // namespace samples

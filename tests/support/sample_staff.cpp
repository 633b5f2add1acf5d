#include "support/sample_staff.h"

#include "support/sample_feedback.h"
#include "support/sample_settings.h"
#include "support/sample_sticks.h"

namespace samples {

kiosk::KioskHealth health()
{
    return { .library = kiosk::KioskHealth::LibraryState::sound,
        .edition = 12,
        .weeks_old = 3,
        .articles = 1248,
        .free_bytes = 21'500'000'000,
        .weeks_since_export = 5 };
}

std::optional<kiosk::Action> answer_staff(kiosk::Effect const& effect)
{
    if (auto const* check = std::get_if<kiosk::CheckPin>(&effect)) {
        auto const* right = check->role == privacy::Role::volunteer ? k_volunteer_pin : k_administrator_pin;
        auto const verdict = check->pin.text() == right ? kiosk::PinVerdict::accepted : kiosk::PinVerdict::wrong;
        return kiosk::PinChecked { check->visit, verdict, 4, {} };
    }
    if (auto const* look = std::get_if<kiosk::LookAtHealth>(&effect))
        return kiosk::HealthSeen { look->visit, health() };
    if (auto const* forgive = std::get_if<kiosk::ForgiveFailures>(&effect))
        return kiosk::FailuresForgiven { forgive->visit };
    if (auto const about_settings = answer_settings(effect))
        return about_settings;
    if (auto const about_sticks = answer_about_sticks(effect))
        return about_sticks;
    return answer_about_feedback(effect);
}

} // namespace samples

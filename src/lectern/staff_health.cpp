// How the kiosk is, for a volunteer on the phone.

#include "lectern/staff_outside.h"
#include "lectern/week_age.h"
#include "store/configuration.h"
#include "store/health.h"

#include <algorithm>
#include <optional>

namespace lectern {

namespace {

using kiosk::KioskHealth;
using kiosk::Wellness;

Wellness wellness_of(store::HealthLevel level)
{
    switch (level) {
    case store::HealthLevel::ok: return Wellness::well;
    case store::HealthLevel::warning: return Wellness::warning;
    case store::HealthLevel::unknown: // What the kiosk itself may not look at, it can't use either.
    case store::HealthLevel::fault: break;
    }
    return Wellness::fault;
}

KioskHealth::LibraryState state_of(store::LibraryHealth const& library)
{
    if (library.shown)
        return library.problem ? KioskHealth::LibraryState::previous_edition : KioskHealth::LibraryState::sound;
    bool const absent = !library.problem || library.problem->code == base::ErrorCode::absent;
    return absent ? KioskHealth::LibraryState::none : KioskHealth::LibraryState::damaged;
}

std::optional<privacy::Role> missing_in(store::PinHealth const& pins)
{
    if (pins.problem || pins.hidden || (pins.volunteer.set && pins.administrator.set))
        return std::nullopt;
    return pins.volunteer.set ? privacy::Role::administrator : privacy::Role::volunteer;
}

KioskHealth health_of(store::Health const& seen, std::chrono::sys_days today)
{
    KioskHealth health { .library = state_of(seen.library),
        .articles = seen.library.articles,
        .feedback_log = seen.feedback.problem || seen.feedback.hidden ? Wellness::fault : Wellness::well,
        .disk = wellness_of(store::level_of(seen.disk)),
        .free_bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, seen.disk.free_bytes)) };
    if (seen.library.shown) {
        health.edition = seen.library.shown->number;
        health.weeks_old = weeks_since(seen.library.shown->week, today);
    }
    if (seen.exports.last)
        health.weeks_since_export = weeks_since(seen.exports.last->made_in, today);
    if (seen.pins.volunteer.locked())
        health.locked = privacy::Role::volunteer;
    else if (seen.pins.administrator.locked())
        health.locked = privacy::Role::administrator;
    health.log_was_set_aside = seen.feedback.set_aside > 0;
    health.configuration_is_wrong = store::level_of(seen.configuration) != store::HealthLevel::ok;
    health.pin_missing = missing_in(seen.pins);
    if (seen.pins.problem || seen.pins.hidden)
        health.pins = Wellness::fault;
    else if (health.pin_missing)
        health.pins = Wellness::warning;
    return health;
}

} // namespace

StaffOutside::Answer StaffOutside::operator()(kiosk::LookAtHealth const& effect)
{
    auto const today = m_here.clock.today();
    // The data folder's own file need not exist; one that was named must.
    auto const own = store::configuration_file(std::nullopt, m_here.data_folder);
    auto const named = m_here.configuration == own ? std::nullopt : std::optional(m_here.configuration);
    auto const seen = store::examine(
        { .data_folder = m_here.data_folder, .configuration = named, .today = today, .now = m_here.clock.now() });
    return kiosk::HealthSeen { effect.visit, health_of(seen, today) };
}

} // namespace lectern

// How the kiosk is, for a volunteer on the phone.

#include "lectern/staff_outside.h"
#include "lectern/week_age.h"
#include "store/health.h"

#include <algorithm>

namespace lectern {

namespace {

using kiosk::KioskHealth;
using kiosk::Wellness;

Wellness wellness_of(store::HealthLevel level)
{
    switch (level) {
    case store::HealthLevel::ok: return Wellness::well;
    case store::HealthLevel::warning: return Wellness::warning;
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

KioskHealth health_of(store::Health const& seen, std::chrono::sys_days today)
{
    KioskHealth health { .library = state_of(seen.library),
        .articles = seen.library.articles,
        .feedback_log = wellness_of(store::level_of(seen.feedback)),
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
    return health;
}

} // namespace

StaffOutside::Answer StaffOutside::operator()(kiosk::LookAtHealth const& effect)
{
    auto const today = m_here.clock.today();
    auto const seen = store::examine({ .data_folder = m_here.data_folder, .configuration = m_here.configuration, .today = today, .now = m_here.clock.now() });
    return kiosk::HealthSeen { effect.visit, health_of(seen, today) };
}

} // namespace lectern

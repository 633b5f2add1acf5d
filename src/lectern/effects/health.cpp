#include "lectern/effects/health.h"

#include "lectern/effects/week_age.h"
#include "upkeep/health.h"

#include <algorithm>
#include <optional>

namespace lectern::effects {

namespace {

using kiosk::volunteer::KioskHealth;
using upkeep::HealthLevel;

KioskHealth::LibraryState state_of(upkeep::LibraryHealth const& library)
{
    if (library.shown)
        return library.problem ? KioskHealth::LibraryState::previous_edition : KioskHealth::LibraryState::sound;
    bool const absent = !library.problem || library.problem->code == base::ErrorCode::absent;
    return absent ? KioskHealth::LibraryState::none : KioskHealth::LibraryState::damaged;
}

std::optional<staff::Role> missing_in(upkeep::PinHealth const& pins)
{
    if (pins.problem || pins.hidden || (pins.volunteer.set && pins.administrator.set))
        return std::nullopt;
    return pins.volunteer.set ? staff::Role::administrator : staff::Role::volunteer;
}

KioskHealth health_of(upkeep::Health const& seen, std::chrono::sys_days today)
{
    KioskHealth health { .library = state_of(seen.library),
        .articles = seen.library.articles,
        .feedback_log = seen.feedback.problem || seen.feedback.hidden ? HealthLevel::fault : HealthLevel::ok,
        .disk = upkeep::level_of(seen.disk),
        .free_bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, seen.disk.free_bytes)),
        .has_feedback = seen.feedback.rows.value_or(1) > 0 && (seen.feedback.exists || seen.feedback.problem) };
    if (seen.library.shown) {
        health.edition = seen.library.shown->number;
        health.weeks_old = weeks_since(seen.library.shown->week, today);
    }
    if (seen.exports.last)
        health.weeks_since_export = weeks_since(seen.exports.last->made_in, today);
    if (seen.pins.volunteer.locked())
        health.locked = staff::Role::volunteer;
    else if (seen.pins.administrator.locked())
        health.locked = staff::Role::administrator;
    health.log_was_set_aside = seen.feedback.set_aside > 0;
    health.comments_are_refused = seen.configuration.has_lost_seal_key;
    health.fonts_are_missing = !seen.library.without_font.empty();
    health.configuration_is_wrong
        = (seen.configuration.problem && !health.comments_are_refused) || seen.configuration.hidden;
    health.overrides_are_ignored = !seen.configuration.ignored.empty();
    health.pin_missing = missing_in(seen.pins);
    if (seen.pins.problem || seen.pins.hidden)
        health.pins = HealthLevel::fault;
    else if (health.pin_missing)
        health.pins = HealthLevel::warning;
    return health;
}

} // namespace

Answer Health::operator()(kiosk::volunteer::LoadHealth const& effect)
{
    auto const today = m_environment.clock.today();
    auto const seen = upkeep::examine({ .data_folder = m_environment.data_folder,
        .configuration = m_environment.configuration,
        .today = today,
        .now = m_environment.clock.now() });
    return kiosk::volunteer::HealthLoaded { effect.visit, health_of(seen, today) };
}

} // namespace lectern::effects

#include "lectern/effects/health.h"

#include "base/log.h"
#include "catalogue/edition_report.h"
#include "feedback/logs_set_aside.h"
#include "lectern/effects/review_rule.h"
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

std::vector<std::chrono::year_month_day> days_of_logs_set_aside(std::filesystem::path const& data_folder)
{
    std::vector<std::chrono::year_month_day> days;
    for (auto const& log : feedback::logs_set_aside(data_folder).damaged)
        if (auto const day = feedback::day_set_aside(log))
            days.push_back(*day);
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

/// What an administrator is reminded of, and what a volunteer has reported.
void look_for_what_is_due(upkeep::Health const& seen, Environment const& environment, KioskHealth& health)
{
    health.set_aside_on = days_of_logs_set_aside(environment.data_folder);
    health.export_is_due = seen.exports.is_due;
    // Where the library can't be read, another line says so.
    health.reviews_due = catalogue::count_overdue(environment.data_folder, review_rule(environment)).value_or(0);
    health.reported = seen.devices.reported;
    if (seen.devices.problem)
        base::log::warn("nothing counts as reported to be broken: " + seen.devices.problem->message);
}

} // namespace

Answer Health::operator()(kiosk::volunteer::LoadHealth const& effect)
{
    auto const today = m_environment.clock.today();
    auto const seen = upkeep::examine({ .data_folder = m_environment.data_folder,
        .configuration = m_environment.configuration,
        .today = today,
        .now = m_environment.clock.now() });
    kiosk::volunteer::HealthLoaded loaded { effect.visit, health_of(seen, today) };
    look_for_what_is_due(seen, m_environment, loaded.health);
    return loaded;
}

} // namespace lectern::effects

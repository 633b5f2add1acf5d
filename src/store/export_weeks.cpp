#include "store/export_weeks.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace store {

namespace {

using privacy::IsoWeek;

/// What no week can be read from is no week.
std::optional<IsoWeek> first_week(SQLite::Database& log)
{
    SQLite::Statement week(log, "SELECT min(week) FROM tally_week WHERE rows > 0");
    return week.executeStep() && !week.isColumnNull(0) ? privacy::iso_week_named(week.getColumn(0).getString()) : std::nullopt;
}

int count_weeks(SQLite::Database& log, WeekRange const& range)
{
    SQLite::Statement weeks(log, "SELECT count(*) FROM tally_week WHERE rows > 0 AND week >= ? AND week <= ?");
    weeks.bind(1, range.from ? privacy::to_string(*range.from) : std::string());
    weeks.bind(2, privacy::to_string(*range.until));
    return weeks.executeStep() ? weeks.getColumn(0).getInt() : 0;
}

} // namespace

base::Result<ExportableWeeks> exportable_weeks(FeedbackLog const& log, std::chrono::sys_days today)
{
    ExportableWeeks weeks;
    if (auto const last = TRY(log.last_export())) {
        weeks.taken_to = last->until;
        weeks.since_last.from = privacy::iso_week_of(privacy::monday_of(last->until) + std::chrono::days(7));
    }
    weeks.since_last.until = privacy::iso_week_of(today - std::chrono::days(7));
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        weeks.first = first_week(database);
        weeks.waiting = count_weeks(database, weeks.since_last);
        return {};
    }));
    return weeks;
}

} // namespace store

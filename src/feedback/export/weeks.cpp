#include "feedback/export/weeks.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>

namespace feedback {

namespace {

using base::IsoWeek;

/// What no week can be read from is no week.
std::optional<IsoWeek> first_week(SQLite::Database& log)
{
    SQLite::Statement week(log, "SELECT min(week) FROM tally_week WHERE rows > 0");
    return week.executeStep() && !week.isColumnNull(0) ? base::iso_week_named(week.getColumn(0).getString())
                                                       : std::nullopt;
}

} // namespace

base::Result<std::vector<WeekOfRows>> weeks_of_rows(FeedbackLog const& log)
{
    std::vector<WeekOfRows> weeks;
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        SQLite::Statement row(database,
            database.tableExists("export_weeks") ? "SELECT week, added, taken FROM export_weeks ORDER BY week"
                                                 : "SELECT DISTINCT week, 1, 0 FROM feedback ORDER BY week");
        weeks.clear();
        while (row.executeStep())
            if (auto const week = base::iso_week_named(row.getColumn(0).getString()))
                weeks.push_back({ *week, row.getColumn(1).getInt64(), row.getColumn(2).getInt64() });
        return {};
    }));
    return weeks;
}

std::vector<WeekOfRows> weeks_waiting(std::vector<WeekOfRows> weeks, IsoWeek this_week)
{
    std::erase_if(weeks, [&](WeekOfRows const& each) { return !each.waits() || each.week == this_week; });
    return weeks;
}

base::Result<void> take_weeks(FeedbackLog& log, std::vector<WeekOfRows> const& weeks, IsoWeek this_week)
{
    return log.write([&](SQLite::Database& database) -> base::Result<void> {
        SQLite::Statement take(database, "UPDATE export_weeks SET taken = ? WHERE week = ?");
        for (WeekOfRows const& each : weeks) {
            if (each.week == this_week)
                continue;
            take.reset();
            SQLite::bind(take, each.added, base::to_string(each.week));
            take.exec();
        }
        SQLite::Statement remember(database,
            "INSERT OR REPLACE INTO exported (only_one, until_week, made_in) "
            "VALUES (1, coalesce((SELECT max(week) FROM export_weeks WHERE taken > 0 AND week < ?1), ?1), ?1)");
        SQLite::bind(remember, base::to_string(this_week));
        remember.exec();
        return {};
    });
}

base::Result<ExportableWeeks> exportable_weeks(FeedbackLog const& log, std::chrono::sys_days today)
{
    IsoWeek const this_week = base::iso_week_of(today);
    auto weeks = TRY(weeks_of_rows(log));
    ExportableWeeks exportable { .this_week = base::iso_week_of(today) };
    for (WeekOfRows const& each : weeks)
        if (each.taken > 0 && each.week < this_week)
            exportable.taken_to = each.week;
    exportable.waiting = static_cast<int>(weeks_waiting(std::move(weeks), this_week).size());
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        exportable.first = first_week(database);
        return {};
    }));
    return exportable;
}

} // namespace feedback

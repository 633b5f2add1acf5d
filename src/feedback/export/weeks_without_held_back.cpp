#include "feedback/export/weeks_without_held_back.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace feedback {

base::Result<std::set<base::IsoWeek>> weeks_without_held_back(FeedbackLog const& log)
{
    std::set<base::IsoWeek> weeks;
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        if (!database.tableExists("weeks_without_held_back"))
            return {};
        // The last comment that an export left out may have been deleted since.
        SQLite::Statement row(database,
            "SELECT week FROM weeks_without_held_back AS left_out WHERE EXISTS "
            "(SELECT 1 FROM feedback INDEXED BY comments_held_back WHERE held_back = 1 AND week = left_out.week)");
        while (row.executeStep())
            if (auto const week = base::iso_week_named(row.getColumn(0).getString()))
                weeks.insert(*week);
        return {};
    }));
    return weeks;
}

void take_again(std::vector<WeekOfRows>& weeks, std::set<base::IsoWeek> const& again)
{
    for (WeekOfRows& each : weeks)
        if (again.contains(each.week))
            each.taken = 0;
}

base::Result<void> remember_held_back(
    FeedbackLog& log, std::vector<WeekOfRows> const& weeks, base::IsoWeek this_week, HeldBackComments held_back)
{
    return log.write([&](SQLite::Database& database) -> base::Result<void> {
        SQLite::Statement left_out(database,
            "INSERT OR IGNORE INTO weeks_without_held_back SELECT ?1 WHERE EXISTS "
            "(SELECT 1 FROM feedback INDEXED BY comments_held_back WHERE held_back = 1 AND week = ?1)");
        SQLite::Statement made_up_for(database, "DELETE FROM weeks_without_held_back WHERE week = ?1");
        bool const included = held_back == HeldBackComments::included;
        for (WeekOfRows const& each : weeks) {
            if (each.week == this_week || (!included && !each.waits()))
                continue;
            SQLite::Statement& record = included ? made_up_for : left_out;
            record.reset();
            record.bind(1, base::to_string(each.week));
            record.exec();
        }
        return {};
    });
}

} // namespace feedback

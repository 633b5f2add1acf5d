#include "feedback/far_weeks.h"

#include "feedback/vocabulary/overview.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace feedback {

base::Result<std::vector<base::IsoWeek>> far_weeks(FeedbackLog const& log, base::IsoWeek this_week)
{
    std::vector<base::IsoWeek> weeks;
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        weeks.clear();
        SQLite::Statement row(database, "SELECT week FROM tally_week WHERE rows > 0 ORDER BY week");
        while (row.executeStep() && weeks.size() < k_max_weeks)
            if (auto const week = base::iso_week_named(row.getColumn(0).getString());
                week && base::is_far(*week, this_week))
                weeks.push_back(*week);
        return {};
    }));
    return weeks;
}

} // namespace feedback

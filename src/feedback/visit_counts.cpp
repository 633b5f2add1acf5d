#include "feedback/visit_counts.h"

#include "store/database.h"

#include <array>
#include <set>

namespace feedback {

namespace {

/// Stored by name, so that the list may grow.
char const* name_of(VisitEnd end)
{
    constexpr std::array names { "visitor", "idle", "volunteer", "fault" };
    return names.at(static_cast<std::size_t>(end));
}

} // namespace

void add_visit(SQLite::Database& database, VisitCount const& visit)
{
    std::string const week = base::to_string(visit.week);
    SQLite::Statement end(database,
        "INSERT INTO visits (week, language, ended_by, visits, resets) VALUES (?1, ?2, ?3, ?4, 1) "
        "ON CONFLICT DO UPDATE SET visits = visits + ?4, resets = resets + 1");
    SQLite::bind(end, week, visit.language, name_of(visit.ended_by), visit.visited ? 1 : 0);
    end.exec();

    SQLite::Statement by_week(database,
        "INSERT INTO reads_by_week (article, language, week, reads) VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET "
        "reads = reads + 1");
    SQLite::Statement in_all(database,
        "INSERT INTO reads (article, language, reads) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET reads = reads + 1");
    for (std::string const& article : std::set(visit.articles.begin(), visit.articles.end())) {
        SQLite::bind(by_week, article, visit.language, week);
        SQLite::bind(in_all, article, visit.language);
        by_week.exec();
        in_all.exec();
        by_week.reset();
        in_all.reset();
    }
}

} // namespace feedback

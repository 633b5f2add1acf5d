#include "fixtures.h"
#include "store/feedback_counts.h"

#include <SQLiteCpp/SQLiteCpp.h>

TEST_CASE("feedback is counted by week, by article and language, and by reason")
{
    fixtures::TemporaryFolder const folder;
    auto log = store::FeedbackLog::open(folder.path(), std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    SQLite::Database other(folder.path() / "log.db", SQLite::OPEN_READWRITE);
    auto const insert = [&](std::string const& values) {
        other.exec("INSERT INTO feedback (id, article, language, rating, reasons, comment, week) VALUES "
            "(randomblob(16), " + values + ")");
    };
    insert("'rash', 'en', 'good', '[\"hard_to_read\",\"hard_to_read\",\"hard_to_use\"]', '', '2026-W46'");
    insert("'rash', 'en', 'poor', '[]', '', '2026-W47'");
    insert("'rash', 'es', 'good', '[\"hard_to_read\",\"of_a_newer_version\"]', '', '2026-W47'");
    insert("NULL, 'en', 'good', 'not json', '', '2026-W47'");
    insert("'rash', 'en', 'splendid', '[\"hard_to_read\"]', '', '2026-W47'");
    insert("'rash', 'en', 'good', '[\"hard_to_read\"]', '', 'yesterday'");

    auto const counts = store::count_feedback(*log);
    REQUIRE(counts);
    CHECK(counts->total == 4);
    CHECK(counts->weeks == std::map<privacy::IsoWeek, std::int64_t> { { { 2026, 46 }, 1 }, { { 2026, 47 }, 3 } });
    using ByRating = store::FeedbackCounts::ByRating;
    CHECK(counts->ratings
        == std::map<std::pair<std::string, std::string>, ByRating> {
            { { "", "en" }, ByRating { 0, 1 } }, { { "rash", "en" }, ByRating { 0, 1, 0, 1 } }, { { "rash", "es" }, ByRating { 0, 1 } } });
    CHECK(counts->reasons == std::array<std::int64_t, 6> { 0, 0, 0, 0, 2, 1 });
}

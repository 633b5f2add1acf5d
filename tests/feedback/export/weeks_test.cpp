#include "feedback/export/weeks.h"

#include "exporting.h"
#include "store/migrations.h"

using exports::k_a_week_later;
using exports::k_today;

TEST_CASE("a log without feedback has no weeks to export")
{
    exports::Kiosk kiosk;
    auto const weeks = feedback::exportable_weeks(kiosk.log, k_today);
    REQUIRE(weeks);
    CHECK_FALSE(weeks->first);
    CHECK_FALSE(weeks->taken_to);
    CHECK(weeks->waiting == 0);
}

TEST_CASE("this week waits until it is over")
{
    exports::Kiosk kiosk;
    kiosk.add({ 2026, 47 });
    auto const now = feedback::exportable_weeks(kiosk.log, k_today);
    REQUIRE(now);
    CHECK(now->first == base::IsoWeek { 2026, 47 });
    CHECK(now->waiting == 0);
    CHECK(feedback::exportable_weeks(kiosk.log, k_a_week_later)->waiting == 1);
}

TEST_CASE("what an export has taken waits no longer, until more comes to it")
{
    exports::Kiosk kiosk;
    kiosk.add({ 2026, 40 });
    kiosk.add({ 2026, 46 });
    CHECK(feedback::exportable_weeks(kiosk.log, k_today)->waiting == 2);
    auto request = kiosk.request();
    request.weeks.until = { 2026, 45 };
    kiosk.run(request);
    auto const weeks = feedback::exportable_weeks(kiosk.log, k_today);
    REQUIRE(weeks);
    CHECK(weeks->first == base::IsoWeek { 2026, 40 });
    CHECK(weeks->taken_to == base::IsoWeek { 2026, 40 });
    CHECK(weeks->waiting == 1);
    kiosk.add({ 2026, 40 });
    CHECK(feedback::exportable_weeks(kiosk.log, k_today)->waiting == 2);
}

TEST_CASE("weeks that are still to come wait, since a clock was wrong")
{
    exports::Kiosk kiosk;
    kiosk.add({ 2031, 2 });
    CHECK(feedback::exportable_weeks(kiosk.log, k_today)->waiting == 1);
    kiosk.run(kiosk.since_last(k_today));
    auto const weeks = feedback::exportable_weeks(kiosk.log, k_today);
    CHECK(weeks->waiting == 0);
    CHECK_FALSE(weeks->taken_to);
}

TEST_CASE("a log of a version that knew one last export keeps what it had taken")
{
    fixtures::TemporaryFolder const data;
    {
        SQLite::Database old(data.path() / "log.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        auto schema = store::log_schema();
        schema.migrations = schema.migrations.first(3);
        REQUIRE(store::migrate(old, schema));
        old.exec("INSERT INTO feedback (id, language, rating, reasons, comment, week) VALUES "
                 "(randomblob(16), 'en', 'good', '[]', '', '2026-W40'), (randomblob(16), 'en', 'good', '[]', '', "
                 "'2026-W40'), "
                 "(randomblob(16), 'en', 'good', '[]', '', '2026-W46');"
                 "INSERT INTO exported VALUES (1, '2026-W45', '2026-W46')");
    }
    auto const log = feedback::FeedbackLog::open_existing(data.path());
    REQUIRE(log);
    auto const weeks = feedback::exportable_weeks(*log, k_today);
    CHECK(weeks->taken_to == base::IsoWeek { 2026, 40 });
    CHECK(weeks->waiting == 1);
}

TEST_CASE("a deleted row is no feedback any more")
{
    exports::Kiosk kiosk;
    kiosk.add({ 2026, 40 });
    feedback::RecordId id;
    id.fill(kiosk.last_id);
    REQUIRE(kiosk.log.remove(id));
    CHECK_FALSE(feedback::exportable_weeks(kiosk.log, k_today)->first);
}

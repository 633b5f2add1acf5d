#include "store/export_weeks.h"

#include "export_kiosk.h"

using exports::k_a_week_later;
using exports::k_today;

TEST_CASE("a log without feedback has no weeks to export")
{
    exports::Kiosk kiosk;
    auto const weeks = store::exportable_weeks(kiosk.log, k_today);
    REQUIRE(weeks);
    CHECK_FALSE(weeks->first);
    CHECK_FALSE(weeks->taken_to);
    CHECK(weeks->waiting == 0);
}

TEST_CASE("this week waits until it is over")
{
    exports::Kiosk kiosk;
    kiosk.add({ 2026, 47 });
    auto const now = store::exportable_weeks(kiosk.log, k_today);
    REQUIRE(now);
    CHECK(now->first == privacy::IsoWeek { 2026, 47 });
    CHECK(now->waiting == 0);
    CHECK(store::exportable_weeks(kiosk.log, k_a_week_later)->waiting == 1);
}

TEST_CASE("what an export has taken waits no longer, and the next begins a week later")
{
    exports::Kiosk kiosk;
    kiosk.add({ 2026, 40 });
    kiosk.add({ 2026, 46 });
    CHECK(store::exportable_weeks(kiosk.log, k_today)->waiting == 2);
    REQUIRE(kiosk.log.remember_export({ { 2026, 45 }, { 2026, 46 } }));
    auto const weeks = store::exportable_weeks(kiosk.log, k_today);
    REQUIRE(weeks);
    CHECK(weeks->first == privacy::IsoWeek { 2026, 40 });
    CHECK(weeks->taken_to == privacy::IsoWeek { 2026, 45 });
    CHECK(weeks->waiting == 1);
    CHECK(weeks->since_last.from == privacy::IsoWeek { 2026, 46 });
    CHECK(weeks->since_last.until == privacy::IsoWeek { 2026, 46 });
}

TEST_CASE("a deleted row is no feedback any more")
{
    exports::Kiosk kiosk;
    kiosk.add({ 2026, 40 });
    privacy::RecordId id;
    id.fill(kiosk.last_id);
    REQUIRE(kiosk.log.remove(id));
    CHECK_FALSE(store::exportable_weeks(kiosk.log, k_today)->first);
}

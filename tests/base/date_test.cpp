#include "base/date.h"

#include <doctest/doctest.h>

using namespace std::chrono;

TEST_CASE("a date reads back from its text")
{
    for (sys_days day = 1999y / 1 / 1; day < sys_days { 2033y / 1 / 1 }; day += days { 13 })
        REQUIRE(base::date_named(base::to_string(year_month_day { day })) == year_month_day { day });
    CHECK(base::to_string(2026y / 3 / 9) == "2026-03-09");
    CHECK(base::date_named("2024-02-29") == 2024y / 2 / 29);
}

TEST_CASE("text that is no date of the calendar is refused")
{
    for (char const* const text : { "", "2025-02-30", "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-10", "25-01-10",
             "2025/01/10", "2025-01-1x", "2025-01-10 ", "-025-01-10", "2025--1-10", "2025-01--1", "yesterday" }) {
        CAPTURE(std::string(text));
        CHECK_FALSE(base::date_named(text));
    }
}

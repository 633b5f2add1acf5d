#include "base/iso_week.h"

#include <doctest/doctest.h>

#include <ctime>

using namespace std::chrono;
using base::IsoWeek;

TEST_CASE("a day lies in the week that ISO 8601 gives it")
{
    struct Known {
        sys_days day;
        IsoWeek week;
    };
    Known const known[] {
        { 2026y / 11 / 22, { 2026, 47 } }, // a Sunday
        { 2026y / 11 / 23, { 2026, 48 } }, // the Monday after it
        { 2005y / 1 / 1, { 2004, 53 } },   // a Saturday of the old year's last week
        { 2005y / 1 / 2, { 2004, 53 } },
        { 2005y / 12 / 31, { 2005, 52 } },
        { 2007y / 1 / 1, { 2007, 1 } },   // both years begin on a Monday
        { 2008y / 12 / 29, { 2009, 1 } }, // already the new year's
        { 2008y / 12 / 28, { 2008, 52 } },
        { 2010y / 1 / 3, { 2009, 53 } },
        { 2020y / 12 / 31, { 2020, 53 } },
        { 2021y / 1 / 3, { 2020, 53 } },
        { 2021y / 1 / 4, { 2021, 1 } },
        { 2024y / 2 / 29, { 2024, 9 } },
        { 1969y / 12 / 29, { 1970, 1 } }, // before the clock's epoch
        { 2000y / 1 / 1, { 1999, 52 } },
    };
    for (auto const& [day, week] : known)
        CHECK(base::to_string(base::iso_week_of(day)) == base::to_string(week));
}

TEST_CASE("the C library agrees on every day of two centuries")
{
    for (sys_days day = 1900y / 1 / 1; day < sys_days { 2100y / 1 / 1 }; day += days { 1 }) {
        year_month_day const date { day };
        std::tm fields {};
        fields.tm_year = static_cast<int>(date.year()) - 1900;
        fields.tm_yday = static_cast<int>((day - sys_days { date.year() / January / 1 }).count());
        fields.tm_wday = static_cast<int>(weekday { day }.c_encoding());
        char text[16];
        std::strftime(text, sizeof text, "%G-W%V", &fields);
        REQUIRE(base::to_string(base::iso_week_of(day)) == text);
    }
}

TEST_CASE("a week reads back from its name")
{
    for (sys_days day = 1995y / 1 / 1; day < sys_days { 2030y / 1 / 1 }; day += days { 7 }) {
        IsoWeek const week = base::iso_week_of(day);
        REQUIRE(base::iso_week_named(base::to_string(week)) == week);
    }
    CHECK(base::to_string(IsoWeek { 2026, 3 }) == "2026-W03");
}

TEST_CASE("a name that is no week is refused")
{
    for (char const* const text :
        { "", "2026-W00", "2025-W53", "2026-W54", "2026-W99", "2026-47", "2026-w47", "2026-W4", "2026-W047", "2026-W4x",
            "-026-W47", "2026-W-1", " 026-W47", "2026W47", "yesterday", "2026-W47\n" }) {
        CAPTURE(std::string(text));
        CHECK_FALSE(base::iso_week_named(text));
    }
    CHECK(base::iso_week_named("2020-W53"));
    CHECK(base::iso_week_named("2026-W53"));
}

TEST_CASE("a week begins on the Monday that lies in it")
{
    for (int year = 1990; year < 2060; ++year)
        for (base::IsoWeek const week :
            { base::IsoWeek { year, 1 }, base::IsoWeek { year, 27 }, base::IsoWeek { year, 52 } }) {
            auto const monday = base::monday_of(week);
            CHECK(std::chrono::weekday(monday) == std::chrono::Monday);
            CHECK(base::iso_week_of(monday) == week);
            CHECK(base::iso_week_of(monday - std::chrono::days(1)) != week);
        }
}

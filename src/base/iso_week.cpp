#include "base/iso_week.h"

#include <charconv>
#include <cstdio>

namespace base {

namespace {

using namespace std::chrono;

/// The Monday of week 1: the week that holds 4 January.
sys_days first_monday(int year_number)
{
    sys_days const fourth = sys_days { year { year_number } / January / 4 };
    return fourth - (weekday { fourth } - Monday);
}

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc {} || end != digits.data() + digits.size() || digits.starts_with('-'))
        return std::nullopt;
    return value;
}

} // namespace

IsoWeek iso_week_of(sys_days day)
{
    // The Thursday of a week lies in the year that the week belongs to.
    sys_days const thursday = day - (weekday { day } - Monday) + days { 3 };
    int const year_number = static_cast<int>(year_month_day { thursday }.year());
    auto const since_first = day - first_monday(year_number);
    return { year_number, static_cast<int>(since_first.count() / 7) + 1 };
}

sys_days monday_of(IsoWeek week) { return first_monday(week.year) + days { 7 * (week.week - 1) }; }

std::string to_string(IsoWeek week)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-W%02d", week.year, week.week);
    return text;
}

std::optional<IsoWeek> iso_week_named(std::string_view text)
{
    if (text.size() != 8 || text.substr(4, 2) != "-W")
        return std::nullopt;
    auto const year_number = number(text.substr(0, 4));
    auto const week_number = number(text.substr(6, 2));
    if (!year_number || !week_number || *week_number < 1)
        return std::nullopt;
    IsoWeek const week { *year_number, *week_number };
    // The day that the name points to must lie in the week of that name: this rejects W53 of a short year.
    if (iso_week_of(monday_of(week)) != week)
        return std::nullopt;
    return week;
}

} // namespace base

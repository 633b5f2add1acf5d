#include "base/far_weeks.h"

namespace base {

namespace {

constexpr int k_year_of_first_version = 2026;

IsoWeek week_after(IsoWeek week) { return iso_week_of(monday_of(week) + std::chrono::days { 7 }); }

} // namespace

bool is_far(IsoWeek week, IsoWeek this_week)
{
    return week.year < k_year_of_first_version || week > week_after(this_week);
}

std::vector<WeekSpan> spans_of(std::vector<IsoWeek> const& weeks)
{
    std::vector<WeekSpan> spans;
    for (IsoWeek const week : weeks) {
        if (!spans.empty() && week_after(spans.back().last) == week)
            spans.back().last = week;
        else
            spans.push_back({ week, week });
    }
    return spans;
}

std::string to_string(WeekSpan const& span)
{
    return span.first == span.last ? to_string(span.first) : to_string(span.first) + " to " + to_string(span.last);
}

} // namespace base

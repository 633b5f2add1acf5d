#include "kiosk/dashboard/remarks.h"

#include "kiosk/viewer.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <ranges>

namespace kiosk::dashboard {

namespace {

using State = ::feedback::PublishedCount::State;

/// A clock that is wrong again and again leaves many; these make the point.
constexpr std::size_t k_max_far_spans = 3;

std::string between(Viewer const& viewer, base::WeekSpan const& weeks)
{
    return viewer.phrases.dates(viewer.language(), base::monday_of(weeks.first),
        base::monday_of(weeks.last) + std::chrono::days { 6 }, DateForm::whole);
}

} // namespace

int in_words(::feedback::PublishedCount const& count)
{
    return static_cast<int>(std::min<std::int64_t>(count.count, std::numeric_limits<int>::max()));
}

std::vector<std::string> remarks_of(Viewer const& viewer, OverviewReport const& report)
{
    auto const& total = report.overview.total;
    std::string const limit = std::to_string(report.overview.limit);
    std::vector<std::string> remarks { total.state == State::shown
            ? viewer.plural("{} answer in all.", "{} answers in all.", in_words(total))
            : fill(viewer.text("Fewer than {} answers in all."), { limit }) };
    remarks.push_back(
        fill(viewer.text("Numbers under {} could identify somebody. They are not shown (striped), nor are "
                         "those that would reveal them (empty)."),
            { limit }));
    if (report.overview.sealed_comments)
        remarks.push_back(viewer.text("Comments are sealed. They can be read on the office computer, not here."));
    std::ranges::copy(far_week_remarks(viewer, report), std::back_inserter(remarks));
    return remarks;
}

std::vector<std::string> far_week_remarks(Viewer const& viewer, OverviewReport const& report)
{
    std::vector<std::string> remarks;
    for (auto const& weeks : report.far.feedback | std::views::take(k_max_far_spans))
        remarks.push_back(
            fill(viewer.text("Feedback of {}: far from today. Was the clock wrong?"), { between(viewer, weeks) }));
    if (auto const& week = report.far.edition)
        remarks.push_back(fill(viewer.text("Edition of the library of {}: far from today. Was the clock wrong?"),
            { between(viewer, { *week, *week }) }));
    if (auto const& week = report.far.exported)
        remarks.push_back(fill(viewer.text("Last export of {}: far from today. Was the clock wrong?"),
            { between(viewer, { *week, *week }) }));
    return remarks;
}

} // namespace kiosk::dashboard

#include "feedback/overview.h"

#include "base/far_weeks.h"
#include "feedback/missed_searches.h"
#include "feedback/small_cells.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace feedback {

namespace {

using State = PublishedCount::State;

base::IsoWeek week_before(base::IsoWeek week)
{
    return base::iso_week_of(base::monday_of(week) - std::chrono::days { 7 });
}

bool all_withheld(std::vector<PublishedCount> const& counts)
{
    return std::ranges::all_of(counts, [](auto const& each) { return each == PublishedCount {}; });
}

/// A count that is part of no published sum: nothing can be taken from anything to give it away.
PublishedCount publish_alone(std::int64_t count, int limit)
{
    return count < limit ? PublishedCount { State::small, 0 } : PublishedCount { State::shown, count };
}

std::int64_t sum_of(std::vector<CountedPart> const& parts)
{
    return std::accumulate(parts.begin(), parts.end(), std::int64_t { 0 },
        [](std::int64_t sum, CountedPart const& part) { return sum + part.count; });
}

/// How many weeks are listed, from `last` back.
template <typename Weeks, typename IsLarge>
std::size_t weeks_back(Weeks const& weeks, base::IsoWeek last, IsLarge const& is_large)
{
    std::size_t listed = 0, up_to_large = 0;
    for (base::IsoWeek week = last; listed < k_max_weeks && week >= weeks.begin()->first; week = week_before(week)) {
        ++listed;
        if (auto const found = weeks.find(week); found != weeks.end() && is_large(*found))
            up_to_large = listed;
        else if (up_to_large > 0 && listed - up_to_large > k_quiet_weeks)
            return up_to_large;
    }
    return listed;
}

/// From the first to the last.
std::vector<Overview::Week> weeks_of(OverviewCounts const& counts, int limit)
{
    std::vector<Overview::Week> weeks;
    if (counts.weeks.empty())
        return weeks;
    weeks.resize(
        weeks_back(counts.weeks, counts.weeks.rbegin()->first, [&](auto const& each) { return each.second >= limit; }));
    base::IsoWeek week = counts.weeks.rbegin()->first;
    for (auto each = weeks.rbegin(); each != weeks.rend(); ++each) {
        each->week = week;
        week = week_before(week);
    }
    return weeks;
}

/// A week that was left out would be known to have none, while one with a few is only known to be small. So none is
/// left out between the first and the last, and 0 is as small as 4. That the first and the last had at least one is
/// known. After a gap, it is known that none of the weeks in it is large: they are so many that their sum leaves each
/// its range.
void publish_weeks(Overview& overview, OverviewCounts const& counts)
{
    auto weeks = weeks_of(counts, overview.limit);
    // Weeks far from today are named beside the overview: that each has at least one is known.
    auto const is_named = [](base::IsoWeek week) { return base::is_far(week, week); };
    std::int64_t earlier_named
        = std::ranges::count_if(counts.weeks, [&](auto const& each) { return is_named(each.first); });
    std::vector<CountedPart> parts;
    for (auto const& [week, unknown] : weeks) {
        auto const found = counts.weeks.find(week);
        bool const named = found != counts.weeks.end() && is_named(week);
        earlier_named -= named ? 1 : 0;
        parts.push_back({ .count = found == counts.weeks.end() ? 0 : found->second, .least = named ? 1 : 0 });
    }
    std::int64_t const earlier = counts.feedback - counts.ahead - sum_of(parts);
    if (!parts.empty()) {
        parts.front().least = earlier > 0 ? 0 : 1;
        parts.back().least = 1;
    }
    if (earlier > 0)
        parts.insert(parts.begin(), { earlier, std::max<std::int64_t>(1, earlier_named) });
    if (counts.ahead > 0)
        parts.push_back({ counts.ahead, std::max<std::int64_t>(1, counts.weeks_ahead) });

    auto const published = publish_parts(parts, overview.limit);
    if (all_withheld(published))
        return;
    if (earlier > 0)
        overview.earlier_weeks = published.front();
    if (counts.ahead > 0)
        overview.weeks_ahead = published.back();
    for (std::size_t at = 0; at < weeks.size(); ++at)
        weeks[at].count = published[at + (earlier > 0 ? 1 : 0)];
    overview.weeks = std::move(weeks);
}

/// Where a rating must be withheld to hide others: what tells the least about a leaflet goes first, and before all of
/// them the answers without a rating. These are a part like any: else the count less the ratings would give them away.
constexpr std::array k_least_missed_first { Rating::dont_know, Rating::neither, Rating::poor, Rating::good,
    Rating::very_poor, Rating::very_good };

Overview::Article publish_article(OverviewCounts::Article const& article, PublishedCount count, int limit)
{
    Overview::Article published { .slug = article.slug, .language = article.language, .count = count, .ratings = {} };
    if (count.state != State::shown)
        return published;
    std::vector<CountedPart> parts { { article.unrated, 0 } };
    for (Rating const rating : k_least_missed_first)
        parts.push_back({ article.ratings[static_cast<std::size_t>(rating)], 0 });
    auto const shown = publish_parts(parts, limit);
    published.unrated = shown.front();
    for (std::size_t at = 0; at < k_least_missed_first.size(); ++at)
        published.ratings[static_cast<std::size_t>(k_least_missed_first[at])] = shown[at + 1];
    return published;
}

void publish_articles(Overview& overview, OverviewCounts const& counts)
{
    auto articles = counts.articles;
    std::ranges::sort(articles, {}, [](auto const& each) { return std::tie(each.slug, each.language); });
    std::vector<CountedPart> parts;
    for (auto const& article : articles)
        parts.push_back({ article.answers(), 1 });
    if (std::int64_t const others = counts.feedback - sum_of(parts); others > 0)
        parts.push_back({ others, 1 });

    // From the last to the first: the others are missed least, the kiosk as a whole most.
    std::ranges::reverse(parts);
    auto published = publish_parts(parts, overview.limit);
    std::ranges::reverse(published);
    if (all_withheld(published))
        return;
    for (std::size_t at = 0; at < articles.size(); ++at)
        overview.articles.push_back(publish_article(articles[at], published[at], overview.limit));
    if (parts.size() > articles.size())
        overview.other_articles = published.back();
}

/// The weeks from the first to the last with a count that may be shown, so that no week in between is left out: being
/// there would tell that it is not 0.
template <typename Counts, typename IsLarge, typename Publish>
auto weeks_between_large(std::map<base::IsoWeek, Counts> const& counts, IsLarge const& is_large, Publish const& publish)
{
    std::vector<decltype(publish(base::IsoWeek {}, Counts {}))> weeks;
    auto const first = std::ranges::find_if(counts, is_large);
    auto const last = std::find_if(counts.rbegin(), counts.rend(), is_large);
    if (first == counts.end())
        return weeks;
    std::size_t const most = weeks_back(counts, last->first, is_large);
    for (base::IsoWeek week = last->first; week >= first->first && weeks.size() < most; week = week_before(week)) {
        auto const found = counts.find(week);
        weeks.push_back(publish(week, found == counts.end() ? Counts {} : found->second));
    }
    std::ranges::reverse(weeks);
    return weeks;
}

/// What visitors left to the clock is what is missing between visits and resets by hand, or less where staff reset an
/// empty screen: the resets are shown only where both are no small number. Visits of all weeks together are not shown,
/// so that no week is part of a sum.
void publish_visits(Overview& overview, OverviewCounts const& counts)
{
    int const limit = overview.limit;
    overview.visits = weeks_between_large(
        counts.visits, [&](auto const& each) { return each.second.all >= limit; },
        [&](base::IsoWeek week, OverviewCounts::Visits const& visits) {
            return Overview::Visits { week, publish_alone(visits.all, limit),
                publish_share(visits.resets_by_hand, visits.resets_by_hand + visits.ended_idle, limit) };
        });
}

/// No sum is shown of these either.
void publish_missed(Overview& overview, OverviewCounts const& counts)
{
    int const limit = overview.limit;
    overview.missed = weeks_between_large(
        counts.missed, [&](auto const& each) { return std::max(each.second.searches, each.second.reports) >= limit; },
        [&](base::IsoWeek week, OverviewCounts::Missed const& missed) {
            return Overview::MissedWeek { week, publish_alone(missed.searches, limit),
                publish_alone(missed.reports, limit) };
        });
}

/// Words that are named were looked for k_clear_from times at least, and all of them together not more often than there
/// were searches. Those with a small number are named only where that leaves each of them two values.
void publish_missed_words(Overview& overview, OverviewCounts const& counts)
{
    std::int64_t large = 0, small = 0;
    for (auto const& each : counts.missed_words)
        each.times >= overview.limit ? large += each.times : small += k_clear_from;
    bool const names_small = overview.limit > k_clear_from + 1 && counts.missed_in_weeks_of_words - large - small > 0;
    for (auto const& each : counts.missed_words)
        if (each.times >= overview.limit || names_small)
            overview.missed_words.push_back({ each.words, each.language, publish_alone(each.times, overview.limit) });
    std::ranges::sort(overview.missed_words, [](auto const& one, auto const& other) {
        return std::tie(other.count.count, one.words, one.language)
            < std::tie(one.count.count, other.words, other.language);
    });
    overview.missed_words.resize(std::min(overview.missed_words.size(), k_max_missed_words));
}

/// An article that is listed has been read at least once; one that is not may never have been. No sum is shown.
void publish_reads(Overview& overview, OverviewCounts const& counts)
{
    for (auto const& each : counts.reads)
        if (each.reads >= overview.limit)
            overview.reads.push_back({ each.slug, each.language, publish_alone(each.reads, overview.limit) });
    std::ranges::stable_sort(overview.reads, std::greater {}, [](auto const& each) { return each.count.count; });
}

} // namespace

std::int64_t OverviewCounts::Article::answers() const
{
    return std::accumulate(ratings.begin(), ratings.end(), unrated);
}

/// The total is split by weeks and, on its own, by articles; an article's count by ratings. So each count belongs to
/// one sum only, and publish_parts() sees all that is known about it. Ratings of all articles together would be a
/// second sum. Below the limit nothing but that is said of feedback. Reads and visits belong to no sum, nor to that of
/// feedback.
Overview publish(OverviewCounts const& counts, int limit)
{
    Overview overview {
        .limit = limit, .total = publish_alone(counts.feedback, limit), .sealed_comments = counts.sealed_comments
    };
    if (overview.total.state == State::shown) {
        publish_weeks(overview, counts);
        publish_articles(overview, counts);
        for (std::size_t at = 0; at < counts.reasons.size(); ++at)
            overview.reasons[at] = publish_share(counts.reasons[at], counts.feedback, limit);
        overview.held_back = publish_share(counts.held_back, counts.feedback, limit);
    }
    publish_reads(overview, counts);
    publish_visits(overview, counts);
    publish_missed(overview, counts);
    publish_missed_words(overview, counts);
    return overview;
}

/// Where every named count is shown, the sum of the others is what the total has more, which is large: either one of
/// them is shown, or they hide each other, and then their sum is above the limit.
Overview naming_at_most(Overview overview, std::size_t articles)
{
    overview.reads.resize(std::min(overview.reads.size(), articles));
    if (overview.articles.size() <= articles)
        return overview;
    std::ranges::stable_sort(overview.articles, std::greater {}, [](auto const& each) { return each.count.count; });
    overview.articles.resize(articles);
    std::ranges::sort(overview.articles, {}, [](auto const& each) { return std::tie(each.slug, each.language); });
    overview.other_articles = overview.total;
    for (auto const& each : overview.articles)
        overview.other_articles->count -= each.count.count;
    if (std::ranges::any_of(overview.articles, [](auto const& each) { return each.count.state != State::shown; }))
        overview.other_articles = PublishedCount {};
    return overview;
}

} // namespace feedback

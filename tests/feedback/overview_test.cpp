#include "feedback/overview.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>

using base::IsoWeek;
using feedback::naming_at_most;
using feedback::Overview;
using feedback::OverviewCounts;
using feedback::publish;
using feedback::PublishedCount;
using State = PublishedCount::State;

namespace {

/// "7 <5 - 12": shown, small, withheld, shown.
template <typename Lines, typename Count>
std::string text_of(Lines const& lines, Count const& count)
{
    std::string text;
    for (auto const& line : lines) {
        PublishedCount const each = count(line);
        text += (text.empty() ? "" : " ")
            + (each.state == State::shown        ? std::to_string(each.count)
                    : each.state == State::small ? "<"
                                                 : "-");
    }
    return text;
}

std::string weeks_in(Overview const& overview)
{
    return text_of(overview.weeks, [](auto const& each) { return each.count; });
}
std::string articles_in(Overview const& overview)
{
    return text_of(overview.articles, [](auto const& each) { return each.count; });
}
std::string visits_in(Overview const& overview)
{
    return text_of(overview.visits, [](auto const& each) { return each.visits; });
}
std::string resets_in(Overview const& overview)
{
    return text_of(overview.visits, [](auto const& each) { return each.resets; });
}

std::string ratings_in(Overview::Article const& article) { return text_of(article.ratings, std::identity {}); }

OverviewCounts counts_of(std::map<IsoWeek, std::int64_t> weeks)
{
    OverviewCounts counts;
    for (auto const& [week, rows] : weeks)
        counts.feedback += rows;
    counts.weeks = std::move(weeks);
    return counts;
}

} // namespace

TEST_CASE("weeks without feedback are listed and can't be distinguished from those with a little")
{
    auto const overview = publish(counts_of({ { { 2026, 51 }, 10 }, { { 2027, 1 }, 2 }, { { 2027, 2 }, 20 } }), 5);
    CHECK(weeks_in(overview) == "- < < < 20"); // 2026 has a week 53.
    CHECK(overview.weeks[2].week == IsoWeek { 2026, 53 });
    CHECK(overview.weeks[4].week == IsoWeek { 2027, 2 });
}

TEST_CASE("weeks beyond ten years are one number")
{
    std::map<IsoWeek, std::int64_t> weeks { { { 1970, 1 }, 30 }, { { 1971, 1 }, 12 } };
    auto const last = base::monday_of({ 2026, 47 });
    for (int ago = 0; ago < int(feedback::k_max_weeks); ++ago)
        weeks[base::iso_week_of(last - std::chrono::days { 7 * ago })] = 20;
    auto overview = publish(counts_of(weeks), 5);
    REQUIRE(overview.weeks.size() == feedback::k_max_weeks);
    CHECK(overview.weeks.back().week == IsoWeek { 2026, 47 });
    CHECK(overview.earlier_weeks == PublishedCount { State::shown, 42 });
    weeks.erase({ 2026, 46 });
    overview = publish(counts_of(weeks), 5);
    CHECK(overview.earlier_weeks == PublishedCount { State::withheld, 0 }); // It hides that a week had none.
}

TEST_CASE("weeks that are named as far from today have at least one answer each, and none is computed from that")
{
    feedback::OverviewCounts counts;
    counts.feedback = 64;
    counts.weeks[IsoWeek { 2026, 45 }] = 30;
    counts.weeks[IsoWeek { 2026, 46 }] = 30;
    counts.ahead = 4;
    counts.weeks_ahead = 4;
    auto const overview = feedback::publish(counts, 5);
    // Four weeks ahead with at least one each, and fewer than five together, are one each: so it must not be told that
    // they are fewer than five.
    for (auto const& each : overview.weeks)
        CHECK(each.count.state != PublishedCount::State::shown);
}

TEST_CASE("weeks ahead of the clock are one number, which can't be computed from the others either")
{
    auto counts = counts_of({ { { 2026, 45 }, 20 }, { { 2026, 46 }, 30 }, { { 2026, 47 }, 9 } });
    counts.feedback += 8;
    counts.ahead = 8;
    auto overview = publish(counts, 5);
    CHECK(weeks_in(overview) == "20 30 9");
    CHECK(overview.weeks_ahead == PublishedCount { State::shown, 8 });
    CHECK_FALSE(overview.earlier_weeks);

    counts.feedback -= 5;
    counts.ahead = 3;
    overview = publish(counts, 5);
    CHECK(weeks_in(overview) == "- 30 9");
    CHECK(overview.weeks_ahead == PublishedCount { State::small, 0 });

    counts.weeks.clear(); // The clock may be far behind.
    counts.feedback = counts.ahead = 40;
    overview = publish(counts, 5);
    CHECK(overview.weeks.empty());
    CHECK(overview.weeks_ahead == PublishedCount { State::shown, 40 });
}

TEST_CASE("a few answers from years before do not stretch the time line")
{
    auto counts = counts_of(
        { { { 1970, 1 }, 2 }, { { 2020, 7 }, 1 }, { { 2026, 45 }, 20 }, { { 2026, 46 }, 3 }, { { 2026, 47 }, 30 } });
    auto const overview = publish(counts, 5);
    CHECK(weeks_in(overview) == "- < 30");
    CHECK(overview.weeks.front().week == IsoWeek { 2026, 45 });
    CHECK(overview.earlier_weeks == PublishedCount { State::small, 0 });
}

TEST_CASE("quiet weeks stay on the time line for a year")
{
    auto const last = base::monday_of({ 2026, 47 });
    auto const ago = [&](int weeks) { return base::iso_week_of(last - std::chrono::days { 7 * weeks }); };
    int const quiet = static_cast<int>(feedback::k_quiet_weeks);
    auto overview = publish(counts_of({ { ago(quiet + 3), 9 }, { ago(quiet + 1), 30 }, { ago(0), 20 } }), 5);
    CHECK(overview.weeks.size() == feedback::k_quiet_weeks + 4);
    CHECK_FALSE(overview.earlier_weeks);
    overview = publish(counts_of({ { ago(quiet + 4), 9 }, { ago(quiet + 2), 30 }, { ago(0), 20 } }), 5);
    CHECK(weeks_in(overview) == "20");
    CHECK(overview.earlier_weeks == PublishedCount { State::shown, 39 });
    // What came last is shown, however long ago the others are.
    overview = publish(counts_of({ { ago(100), 30 }, { ago(0), 2 } }), 5);
    CHECK(overview.weeks.size() == 101);

    OverviewCounts counts;
    counts.visits = { { ago(300), { 30, 30, 0 } }, { ago(2), { 20, 20, 0 } }, { ago(0), { 9, 9, 0 } } };
    CHECK(visits_in(publish(counts, 5)) == "20 < 9");
}

TEST_CASE("of little feedback only that there is little is shown")
{
    auto counts = counts_of({ { { 2026, 47 }, 4 } });
    counts.articles = { { "rash", "en", { 4 } } };
    counts.reasons = { 4, 4, 0, 0, 0, 0 };
    auto const overview = publish(counts, 5);
    CHECK(overview.total == PublishedCount { State::small, 0 });
    CHECK(overview.weeks.empty());
    CHECK(overview.articles.empty());
    CHECK(overview.reasons == std::array<PublishedCount, 6> {});
}

TEST_CASE("articles that are not listed are a part of the sum, so that it gives no small one away")
{
    auto counts = counts_of({ { { 2026, 47 }, 63 } });
    counts.articles = { { "rash", "en", { 40 } }, { "gout", "en", { 20 } } };
    auto overview = publish(counts, 5);
    CHECK(articles_in(overview) == "20 -"); // gout, rash: 3 are missing, which must not be computed.
    REQUIRE(overview.other_articles);
    CHECK(overview.other_articles->state == State::small);

    counts.feedback = 90;
    overview = publish(counts, 5);
    CHECK(articles_in(overview) == "20 40");
    CHECK(*overview.other_articles == PublishedCount { State::shown, 30 });
}

TEST_CASE("fewer names are made of the same numbers: the others are their sum, or are withheld")
{
    auto counts = counts_of({ { { 2026, 47 }, 103 } });
    counts.articles
        = { { "gout", "en", { 3 } }, { "mumps", "en", { 30, 10 } }, { "pox", "en", { 10 } }, { "rash", "en", { 50 } } };
    auto const all = publish(counts, 5);
    REQUIRE(articles_in(all) == "< 40 10 -");
    auto const two = naming_at_most(all, 2);
    CHECK(articles_in(two) == "40 10");
    CHECK(two.other_articles == PublishedCount { State::shown, 53 });
    CHECK(naming_at_most(all, 1).other_articles == PublishedCount { State::shown, 63 });
    auto const three = naming_at_most(all, 3);
    CHECK(articles_in(three) == "< 40 10");
    CHECK(three.other_articles == PublishedCount { State::withheld, 0 });
    CHECK_FALSE(naming_at_most(all, 4).other_articles);
}

TEST_CASE("no reader of tables with different numbers of names can compute a hidden count")
{
    constexpr std::size_t k_articles = 4;
    constexpr int k_limit = 3, k_most = 6;
    using Table = std::array<std::int64_t, k_articles>;
    auto const each_table = [](auto const& visit) {
        for (int n = 0; n < k_most * k_most * k_most * k_most; ++n)
            visit(Table { n % k_most + 1, n / k_most % k_most + 1, n / k_most / k_most % k_most + 1,
                n / k_most / k_most / k_most + 1 });
    };
    auto const published = [](Table const& table) {
        OverviewCounts counts;
        for (std::size_t at = 0; at < k_articles; ++at) {
            counts.articles.push_back({ std::string(1, static_cast<char>('a' + at)), "en", { table[at] } });
            counts.feedback += table[at];
        }
        return publish(counts, k_limit);
    };
    // What the reader sees: the tables with one name, with two, and so on.
    auto const seen = [&](Overview const& overview) {
        std::string all = std::to_string(overview.total.count);
        for (std::size_t names = 1; names <= k_articles; ++names) {
            auto const some = naming_at_most(overview, names);
            all += " | ";
            for (auto const& article : some.articles)
                all += article.slug + " ";
            all += articles_in(some) + " +"
                + text_of(std::vector { some.other_articles.value_or(PublishedCount {}) }, std::identity {});
        }
        return all;
    };
    std::map<std::string, std::array<std::set<std::int64_t>, k_articles>> possible;
    each_table([&](Table const& table) {
        auto& values = possible[seen(published(table))];
        for (std::size_t at = 0; at < k_articles; ++at)
            values[at].insert(table[at]);
    });
    int hidden = 0;
    each_table([&](Table const& table) {
        auto const overview = published(table);
        // Of the largest counts, what they could be else is beyond the tables tried here.
        if (overview.articles.empty() || std::ranges::max(table) == k_most)
            return;
        for (std::size_t at = 0; at < k_articles; ++at)
            if (overview.articles[at].count.state != State::shown) {
                ++hidden;
                CHECK_MESSAGE(possible[seen(overview)][at].size() > 1, seen(overview));
            }
    });
    CHECK(hidden > 100);
}

TEST_CASE("ratings are shown only of an article whose count is shown")
{
    auto counts = counts_of({ { { 2026, 47 }, 103 } });
    counts.articles = { { "gout", "en", { 3 } }, { "mumps", "en", { 30, 10 } }, { "rash", "en", { 40, 20 } } };
    auto const overview = publish(counts, 5);
    CHECK(articles_in(overview) == "< 40 -");
    CHECK(ratings_in(overview.articles[1]) == "30 - < < < <");
    CHECK(ratings_in(overview.articles[2]) == "- - - - - -");
}

TEST_CASE("to hide few poor ratings, what tells the least goes, and the best and the worst last")
{
    auto counts = counts_of({ { { 2026, 47 }, 72 } });
    counts.articles = { { "rash", "en", { 30, 20, 9, 3, 2, 8 } } };
    CHECK(ratings_in(publish(counts, 5).articles[0]) == "30 20 9 < < -");
    counts.articles = { { "rash", "en", { 41, 20, 2, 4, 2, 3 } } };
    CHECK(ratings_in(publish(counts, 5).articles[0]) == "41 - < < < <");
}

TEST_CASE("answers without a rating are a part of an article's count, and the first that hides a small rating")
{
    auto counts = counts_of({ { { 2026, 47 }, 80 } });
    counts.articles = { { .slug = "rash", .language = "en", .ratings = { 30, 20, 9, 8, 2, 8 }, .unrated = 3 } };
    auto article = publish(counts, 5).articles.at(0);
    CHECK(article.count == PublishedCount { State::shown, 80 });
    CHECK(ratings_in(article) == "30 20 9 8 < -"); // Else the count less the ratings would give 3 and 2 away.
    CHECK(article.unrated == PublishedCount { State::small, 0 });

    counts.articles[0].ratings = { 30, 20, 9, 4, 0, 8 };
    counts.articles[0].unrated = 9;
    article = publish(counts, 5).articles.at(0);
    CHECK(ratings_in(article) == "30 20 9 < < 8");
    CHECK(article.unrated == PublishedCount { State::withheld, 0 });

    counts.articles[0].ratings = { 30, 20, 9, 6, 5, 5 };
    counts.articles[0].unrated = 5;
    article = publish(counts, 5).articles.at(0);
    CHECK(ratings_in(article) == "30 20 9 6 5 5");
    CHECK(article.unrated == PublishedCount { State::shown, 5 });
}

TEST_CASE("no reader of an article's ratings can compute a hidden one, those without a rating included")
{
    constexpr int k_limit = 3, k_most = 5, k_values = k_most + 1;
    // Three ratings that vary, and the answers without one; the other three ratings are empty.
    using Table = std::array<std::int64_t, 4>;
    auto const each_table = [](auto const& visit) {
        for (int n = 0; n < k_values * k_values * k_values * k_values; ++n)
            visit(Table { n % k_values, n / k_values % k_values, n / k_values / k_values % k_values,
                n / k_values / k_values / k_values });
    };
    auto const published = [](Table const& table) {
        OverviewCounts counts;
        counts.articles = { { .slug = "rash",
            .language = "en",
            .ratings = { table[0], table[1], table[2], 0, 0, 0 },
            .unrated = table[3] } };
        counts.feedback = counts.articles[0].answers();
        return publish(counts, k_limit);
    };
    auto const seen = [](Overview const& overview) {
        auto const& article = overview.articles.at(0);
        return std::to_string(overview.total.count) + ": " + ratings_in(article) + " +"
            + text_of(std::vector { article.unrated }, std::identity {});
    };
    std::map<std::string, std::array<std::set<std::int64_t>, 4>> possible;
    each_table([&](Table const& table) {
        if (auto const overview = published(table); !overview.articles.empty())
            for (std::size_t at = 0; at < table.size(); ++at)
                possible[seen(overview)][at].insert(table[at]);
    });
    int hidden = 0;
    each_table([&](Table const& table) {
        auto const overview = published(table);
        // Of the largest counts, what they could be else is beyond the tables tried here.
        if (overview.articles.empty() || std::ranges::max(table) >= k_most - 1)
            return;
        auto const& article = overview.articles.at(0);
        for (std::size_t at = 0; at < table.size(); ++at)
            if ((at < 3 ? article.ratings.at(at) : article.unrated).state != State::shown) {
                ++hidden;
                CHECK_MESSAGE(possible[seen(overview)][at].size() > 1, seen(overview));
            }
    });
    CHECK(hidden > 100);
}

TEST_CASE("resets are shown only where visits left to the clock are not few")
{
    OverviewCounts counts;
    counts.visits = { { { 2026, 44 }, { 30, 10, 20 } }, { { 2026, 45 }, { 30, 4, 26 } },
        { { 2026, 46 }, { 30, 27, 3 } }, { { 2026, 47 }, { 30, 10, 95 } } };
    auto const overview = publish(counts, 5);
    CHECK(visits_in(overview) == "30 30 30 30");
    CHECK(resets_in(overview) == "20 - < 95");
}

TEST_CASE("small weeks of visits go unmentioned at the ends and look like empty ones between")
{
    OverviewCounts counts;
    counts.visits = { { { 2026, 40 }, { 1, 1, 0 } }, { { 2026, 42 }, { 9, 9, 0 } }, { { 2026, 44 }, { 2, 2, 0 } },
        { { 2026, 45 }, { 9, 9, 0 } }, { { 2026, 47 }, { 4, 4, 0 } } };
    auto const overview = publish(counts, 5);
    REQUIRE(visits_in(overview) == "9 < < 9");
    CHECK(overview.visits[0].week == IsoWeek { 2026, 42 });
    counts.visits = { { { 2026, 47 }, { 4, 4, 0 } } };
    CHECK(publish(counts, 5).visits.empty());
}

TEST_CASE("the most read articles come first, and those read a few times are not named")
{
    OverviewCounts counts;
    counts.reads = { { "gout", "en", 5 }, { "mumps", "en", 4 }, { "rash", "es", 50 } };
    auto const overview = publish(counts, 5);
    REQUIRE(overview.reads.size() == 2);
    CHECK(overview.reads[0].slug == "rash");
    CHECK(overview.reads[1].count == PublishedCount { State::shown, 5 });
}

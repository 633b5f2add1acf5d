#include "feedback/feedback_overview.h"
#include "feedback/record_id.h"
#include "store/migrations.h"
#include "support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

using feedback::Overview;
using feedback::PublishedCount;
using feedback::Rating;
using State = PublishedCount::State;

namespace {

struct Kiosk {
    fixtures::TemporaryFolder folder;
    feedback::FeedbackLog log
        = std::move(*feedback::FeedbackLog::open(folder.path(), std::chrono::year { 2026 } / 11 / 22));

    void add(int rows, std::string const& article, std::optional<Rating> rating, int week, bool repeated = false)
    {
        for (int n = 0; n < rows; ++n)
            REQUIRE(log.add({ .id = feedback::new_record_id(),
                .article = article,
                .language = "en",
                .rating = rating,
                .reasons = { feedback::Reason::hard_to_use },
                .comment = "",
                .week = { 2026, week },
                .repeated = repeated }));
    }

    Overview overview(std::size_t articles = 200)
    {
        auto result = feedback::overview_of(log, { .limit = 5, .this_week = { 2026, 47 }, .articles = articles });
        REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
        return std::move(*result);
    }
};

PublishedCount shown(std::int64_t count) { return { State::shown, count }; }

} // namespace

TEST_CASE("an overview adds up weeks, articles, ratings and reasons, and counts one opinion of a visitor")
{
    Kiosk kiosk;
    kiosk.add(20, "rash", Rating::good, 45);
    kiosk.add(9, "rash", Rating::poor, 46);
    kiosk.add(8, "", Rating::very_good, 46);
    kiosk.add(50, "rash", Rating::very_poor, 46, true);
    Overview const overview = kiosk.overview();
    CHECK(overview.total == shown(37));
    REQUIRE(overview.weeks.size() == 2);
    CHECK(overview.weeks[0].week == base::IsoWeek { 2026, 45 });
    CHECK(overview.weeks[0].count == shown(20));
    CHECK(overview.weeks[1].count == shown(17));
    CHECK_FALSE(overview.earlier_weeks);
    REQUIRE(overview.articles.size() == 2);
    CHECK(overview.articles[0].slug.empty());
    CHECK(overview.articles[0].count == shown(8));
    CHECK(overview.articles[1].slug == "rash");
    CHECK(overview.articles[1].language == "en");
    CHECK(overview.articles[1].count == shown(29));
    CHECK(overview.articles[1].ratings[static_cast<std::size_t>(Rating::good)] == shown(20));
    CHECK(overview.articles[1].ratings[static_cast<std::size_t>(Rating::poor)].state == State::withheld);
    CHECK(overview.articles[1].ratings[static_cast<std::size_t>(Rating::very_poor)].state == State::small);
    CHECK_FALSE(overview.other_articles);
    CHECK(overview.reasons[0].state == State::small);
    CHECK_FALSE(overview.sealed_comments);
}

TEST_CASE("articles beyond those asked for are one number")
{
    Kiosk kiosk;
    for (int n = 10; n < 20; ++n)
        kiosk.add(n, "article-" + std::to_string(n), Rating::good, 45);
    Overview const overview = kiosk.overview(3);
    REQUIRE(overview.articles.size() == 3);
    CHECK(overview.articles[0].slug == "article-17");
    CHECK(overview.articles[2].count == shown(19));
    CHECK(overview.other_articles == shown(145 - 17 - 18 - 19));
}

TEST_CASE("tables with different numbers of names withhold the same counts")
{
    Kiosk kiosk;
    auto const name = [](int n) { return "topic" + std::to_string(100 + n); };
    kiosk.add(2, name(0), Rating::good, 45);
    for (int n = 1; n < 60; ++n)
        kiosk.add(20 + n, name(n), Rating::good, 45);
    Overview const all = kiosk.overview(200), some = kiosk.overview(50);
    REQUIRE(all.articles.size() == 60);
    REQUIRE(some.articles.size() == 50);
    std::set<std::string> hidden;
    for (auto const& article : all.articles)
        if (article.count.state != State::shown)
            hidden.insert(article.slug);
    CHECK(hidden == std::set { name(0), name(59) });
    for (auto const& article : some.articles)
        CHECK_FALSE(hidden.contains(article.slug));
}

TEST_CASE("feedback of weeks that are still to come is one number, and neither it nor old weeks fill the time line")
{
    Kiosk kiosk;
    kiosk.add(20, "rash", Rating::good, 45);
    kiosk.add(9, "rash", Rating::good, 47);
    kiosk.add(6, "rash", Rating::good, 48); // The next week is no week ahead.
    for (int const year : { 1970, 2099, 2099, 9999 })
        REQUIRE(kiosk.log.add(
            { .id = feedback::new_record_id(), .article = "rash", .language = "en", .week = { year, 52 } }));
    for (int n = 0; n < 6; ++n)
        for (int const year : { 2026, 2099 })
            REQUIRE(kiosk.log.count_visit({ .language = "en", .week = { year, 47 } }));
    Overview const overview = kiosk.overview();
    CHECK(overview.total == shown(39));
    REQUIRE(overview.weeks.size() == 4);
    CHECK(overview.weeks[0].week == base::IsoWeek { 2026, 45 });
    CHECK(overview.weeks[2].count == shown(9));
    CHECK(overview.weeks[3].count == shown(6));
    REQUIRE(overview.earlier_weeks);
    CHECK(overview.earlier_weeks->state == State::small);
    REQUIRE(overview.weeks_ahead);
    CHECK(overview.weeks_ahead->state == State::small);
    REQUIRE(overview.visits.size() == 1);
    CHECK(overview.visits[0].week == base::IsoWeek { 2026, 47 });
}

TEST_CASE("visits and reads are added up over languages and weeks")
{
    Kiosk kiosk;
    using feedback::VisitEnd;
    auto const visit = [&](int times, int week, VisitEnd end, bool visited = true) {
        for (int n = 0; n < times; ++n)
            REQUIRE(kiosk.log.count_visit({ .language = n % 2 == 0 ? "en" : "es",
                .week = { 2026, week },
                .ended_by = end,
                .visited = visited,
                .articles = visited ? std::vector<std::string> { "rash" } : std::vector<std::string> {} }));
    };
    visit(8, 45, VisitEnd::idle);
    visit(6, 45, VisitEnd::visitor);
    visit(2, 45, VisitEnd::volunteer);
    visit(3, 45, VisitEnd::volunteer, false);
    visit(6, 47, VisitEnd::fault);
    Overview const overview = kiosk.overview();
    REQUIRE(overview.visits.size() == 3);
    CHECK(overview.visits[0].visits == shown(16));
    CHECK(overview.visits[0].resets == shown(11));
    CHECK(overview.visits[1].visits.state == State::small);
    CHECK(overview.visits[2].visits == shown(6));
    CHECK(overview.visits[2].resets.state == State::small);
    REQUIRE(overview.reads.size() == 2);
    CHECK(overview.reads[0].slug == "rash");
    CHECK(overview.reads[0].count == shown(11));
    CHECK(overview.total.state == State::small);
}

TEST_CASE("sealed comments are mentioned")
{
    Kiosk kiosk;
    REQUIRE(kiosk.log.add({ .id = feedback::new_record_id(),
        .article = "rash",
        .language = "en",
        .comment = "sealed-v1:AAAA",
        .week = { 2026, 47 },
        .sealed = true }));
    CHECK(kiosk.overview().sealed_comments);
}

TEST_CASE("hostile tallies stay bounded and are not believed to be ours")
{
    Kiosk kiosk;
    kiosk.add(20, "rash", Rating::good, 45);
    {
        SQLite::Database other(kiosk.folder.path() / "log.db", SQLite::OPEN_READWRITE);
        other.exec(
            "INSERT INTO tally_week VALUES ('yesterday', -5), (x'00ff', 9223372036854775807), ('0001-W01', 'many');"
            "INSERT INTO tally_article VALUES (printf('%.*c', 1000000, 'x'), 'en', 100), (x'ff00', x'00', 'none');"
            "INSERT INTO tally_rating VALUES ('rash', 'en', 'splendid', 9), ('rash', 'en', 'poor', -9);"
            "INSERT INTO visits VALUES ('9999-W52', 'en', 'idle', 10, 10), ('0001-W01', 'en', 'idle', 10, 10);");
    }
    auto const overview = feedback::overview_of(kiosk.log, {});
    if (overview) {
        CHECK(overview->weeks.size() <= feedback::k_max_weeks);
        CHECK(overview->visits.size() <= feedback::k_max_weeks);
        for (auto const& article : overview->articles)
            CHECK(article.slug.size() <= 1000);
    }
}

TEST_CASE("an older log that is only read has no overview")
{
    fixtures::TemporaryFolder const folder;
    {
        SQLite::Database old(folder.path() / "log.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        auto schema = store::log_schema();
        schema.migrations = schema.migrations.first(2);
        REQUIRE(store::migrate(old, schema));
    }
    auto const log = feedback::FeedbackLog::open_read_only(folder.path());
    REQUIRE(log);
    CHECK(feedback::overview_of(*log, {}).error().code == base::ErrorCode::unsupported);
}

TEST_CASE("comments without a rating are answers in an overview, in no rating")
{
    Kiosk kiosk;
    kiosk.add(20, "rash", Rating::good, 45);
    kiosk.add(9, "rash", std::nullopt, 45);
    Overview const overview = kiosk.overview();
    CHECK(overview.total == shown(29));
    REQUIRE(overview.articles.size() == 1);
    CHECK(overview.articles[0].count == shown(29));
    CHECK(overview.articles[0].ratings[static_cast<std::size_t>(Rating::good)] == shown(20));
    CHECK(overview.articles[0].unrated.state == State::withheld); // It hides that the others are few.
}

#include "feedback/feedback_log.h"
#include "feedback/missed_searches.h"
#include "feedback/record_id.h"
#include "lecternctl/program.h"
#include "support/fixtures.h"

#include <nlohmann/json.hpp>

using namespace program;
using feedback::Rating;
using nlohmann::json;

namespace {

struct Kiosk {
    fixtures::TemporaryFolder data;
    feedback::FeedbackLog log;

    Kiosk()
        : log(std::move(*feedback::FeedbackLog::open(data.path(), std::chrono::year { 2026 } / 11 / 22)))
    {
    }

    void add(int count, std::string const& article, std::optional<Rating> rating, int week, int year = 2026)
    {
        for (int n = 0; n < count; ++n) {
            feedback::FeedbackRecord made;
            made.id = feedback::new_record_id();
            made.article = article;
            made.language = "en";
            made.rating = rating;
            made.reasons = { feedback::Reason::hard_to_use };
            made.week = { year, week };
            REQUIRE(log.add(made));
        }
    }

    json stats()
    {
        Outcome const outcome = run({ "feedback", "stats", "--json", "--data", data.path() });
        REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
        return json::parse(outcome.out);
    }
};

json lines_of(json const& stats, std::string const& table)
{
    json lines = json::array();
    for (json const& line : stats)
        if (line["table"] == table)
            lines.push_back(line);
    return lines;
}

} // namespace

TEST_CASE("feedback stats shows large counts, and of small ones only that they are small")
{
    Kiosk kiosk;
    kiosk.add(20, "rash", Rating::good, 45);
    kiosk.add(10, "rash", Rating::poor, 46);
    kiosk.add(3, "gout", Rating::poor, 46);
    kiosk.add(7, "", Rating::very_good, 47);
    json const stats = kiosk.stats();
    CHECK(lines_of(stats, "total") == json { { { "table", "total" }, { "count", 40 } } });
    json const weeks = lines_of(stats, "weeks");
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[1] == json { { "table", "weeks" }, { "week", "2026-W46" }, { "count", 13 } });

    json const ratings = lines_of(stats, "ratings");
    REQUIRE(ratings.size() == 3);
    CHECK(ratings[0]["article"].is_null());
    CHECK(ratings[0]["count"] == 7);
    CHECK(ratings[1]["article"] == "gout");
    CHECK(ratings[1]["count"] == "<5");
    CHECK(ratings[1]["poor"].is_null());
    CHECK(ratings[2]["count"].is_null()); // What the sum lacks would be gout's.
    CHECK(ratings[2]["good"].is_null());
    json const reasons = lines_of(stats, "reasons");
    CHECK(reasons[0]["count"] == "<5");
    CHECK(reasons[5]["count"].is_null()); // Everybody ticked it.
}

TEST_CASE("feedback stats shows the ratings of an article whose count is shown")
{
    Kiosk kiosk;
    kiosk.add(20, "rash", Rating::good, 45);
    kiosk.add(9, "rash", Rating::poor, 45);
    kiosk.add(2, "rash", Rating::very_poor, 45);
    kiosk.add(8, "rash", std::nullopt, 45);
    json const rash = lines_of(kiosk.stats(), "ratings").at(0);
    CHECK(rash["count"] == 39);
    CHECK(rash["good"] == 20);
    CHECK(rash["very_poor"] == "<5");
    CHECK(rash["dont_know"] == "<5");
    CHECK(rash["poor"] == 9);
    CHECK(rash["unrated"].is_null()); // It hides the small ones.
    CHECK(contains(run({ "feedback", "stats", "--data", kiosk.data.path() }).out, "rash  en          39"));
}

TEST_CASE("feedback stats counts comments that are held back, as other numbers")
{
    Kiosk kiosk;
    kiosk.add(20, "rash", Rating::good, 45);
    CHECK(lines_of(kiosk.stats(), "held_back") == json { { { "table", "held_back" }, { "count", "<5" } } });
    for (int n = 0; n < 6; ++n)
        REQUIRE(kiosk.log.add({ .id = feedback::new_record_id(),
            .language = "ar",
            .comment = "shukran",
            .week = { 2026, 45 },
            .held_back = true,
            .comment_language = "ar" }));
    CHECK(lines_of(kiosk.stats(), "held_back") == json { { { "table", "held_back" }, { "count", 6 } } });
}

TEST_CASE("feedback stats of hardly any feedback shows nothing, and the limit is the configuration's")
{
    Kiosk kiosk;
    kiosk.add(6, "rash", Rating::good, 45);
    CHECK(kiosk.stats()[0]["count"] == 6);
    write_file(kiosk.data.path() / "lectern.yaml", "privacy:\n  small_cell: 7\n");
    CHECK(kiosk.stats() == json { { { "table", "total" }, { "count", "<7" } } });
    write_file(kiosk.data.path() / "other.yaml", "privacy:\n  small_cell: 1\n");
    CHECK(run({ "feedback", "stats", "--config", kiosk.data.path() / "other.yaml", "--data", kiosk.data.path() }).status
        == 1);
}

TEST_CASE("feedback stats shows visits and what was read, also where hardly anybody left an opinion")
{
    Kiosk kiosk;
    for (int n = 0; n < 12; ++n)
        REQUIRE(kiosk.log.count_visit({ .language = "en",
            .week = { 2026, 47 },
            .ended_by = n < 6 ? feedback::VisitEnd::idle : feedback::VisitEnd::visitor,
            .articles = { "rash" } }));
    json const stats = kiosk.stats();
    CHECK(lines_of(stats, "visits")
        == json { { { "table", "visits" }, { "week", "2026-W47" }, { "visits", 12 }, { "resets", 6 } } });
    CHECK(lines_of(stats, "reads")
        == json { { { "table", "reads" }, { "article", "rash" }, { "language", "en" }, { "count", 12 } } });
    CHECK(contains(run({ "feedback", "stats", "--data", kiosk.data.path() }).out, "2026-W47          12         6"));
}

TEST_CASE("feedback stats shows searches that found nothing, missing topics, and words that were looked for often")
{
    Kiosk kiosk;
    auto const this_week = base::iso_week_of(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    auto const search = [&](std::string_view words, int times, feedback::MissedKind kind) {
        for (int n = 0; n < times; ++n)
            REQUIRE(feedback::count_missed_search(
                kiosk.log, { .kind = kind, .language = "en", .week = this_week, .words = base::WipingString(words) }));
    };
    search("long covid", 7, feedback::MissedKind::found_nothing);
    search("gout", 3, feedback::MissedKind::found_nothing);
    search("once", 1, feedback::MissedKind::found_nothing);
    search("", 2, feedback::MissedKind::topic_missing);
    json const stats = kiosk.stats();
    std::string const week = base::to_string(this_week);
    CHECK(lines_of(stats, "missed")
        == json { { { "table", "missed" }, { "week", week }, { "searches", 11 }, { "reports", "<5" } } });
    json const words = lines_of(stats, "missed_words");
    REQUIRE(words.size() == 2);
    CHECK(words[0]
        == json { { "table", "missed_words" }, { "words", "long covid" }, { "language", "en" }, { "count", 7 } });
    CHECK(words[1]["words"] == "gout");
    CHECK(words[1]["count"] == "<5");
    CHECK(contains(run({ "feedback", "stats", "--data", kiosk.data.path() }).out, "long covid  en"));
}

TEST_CASE("feedback delete-words takes words out of what feedback stats shows, and says which are not there")
{
    Kiosk kiosk;
    auto const this_week = base::iso_week_of(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    for (int n = 0; n < 9; ++n)
        REQUIRE(feedback::count_missed_search(kiosk.log,
            { .language = "en", .week = this_week, .words = base::WipingString(std::string_view("john doe")) }));
    CHECK(lines_of(kiosk.stats(), "missed_words").size() == 1);
    Outcome const outcome = run({ "feedback", "delete-words", "john doe", "jane doe", "--data", kiosk.data.path() });
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "1 deleted.\n");
    CHECK(contains(outcome.err, "jane doe: there are no such words"));
    CHECK(lines_of(kiosk.stats(), "missed_words").empty());
    CHECK(lines_of(kiosk.stats(), "missed")[0]["searches"] == 9);
    CHECK(run({ "feedback", "delete-words", "--data", kiosk.data.path() }).status == 2);
}

TEST_CASE("feedback stats names as many articles as asked for, and of the others only the sum")
{
    Kiosk kiosk;
    kiosk.add(20, "rash", Rating::good, 45);
    kiosk.add(10, "gout", Rating::poor, 45);
    kiosk.add(9, "mumps", Rating::poor, 45);
    json const stats
        = json::parse(run({ "feedback", "stats", "--articles", "1", "--json", "--data", kiosk.data.path() }).out);
    CHECK(lines_of(stats, "ratings").size() == 1);
    CHECK(lines_of(stats, "other_articles") == json { { { "table", "other_articles" }, { "count", 19 } } });
    CHECK(run({ "feedback", "stats", "--articles", "0", "--data", kiosk.data.path() }).status == 2);
    CHECK(run({ "feedback", "stats", "--articles", "1001", "--data", kiosk.data.path() }).status == 2);
}

TEST_CASE("feedback stats withholds the same counts whatever number of articles it names")
{
    Kiosk kiosk;
    kiosk.add(3, "gout", Rating::poor, 45);
    kiosk.add(20, "mumps", Rating::good, 45);
    kiosk.add(30, "pox", Rating::good, 45);
    kiosk.add(9, "rash", Rating::good, 45);
    auto const named = [&](int articles) {
        std::string names;
        for (json const& line : lines_of(json::parse(run({ "feedback", "stats", "--articles", std::to_string(articles),
                                                             "--json", "--data", kiosk.data.path() })
                                                         .out),
                 "ratings"))
            names += line["article"].get<std::string>() + " " + line["count"].dump() + " ";
        return names;
    };
    CHECK(named(4) == "gout \"<5\" mumps 20 pox 30 rash null ");
    CHECK(named(2) == "mumps 20 pox 30 ");
    CHECK(named(3) == "gout \"<5\" mumps 20 pox 30 ");
}

TEST_CASE("feedback stats tells feedback of weeks that are still to come as one number")
{
    Kiosk kiosk;
    kiosk.add(20, "rash", Rating::good, 45);
    kiosk.add(7, "rash", Rating::good, 1, 9998);
    kiosk.add(9, "rash", Rating::good, 1, 9999);
    json const stats = kiosk.stats();
    CHECK(lines_of(stats, "weeks") == json { { { "table", "weeks" }, { "week", "2026-W45" }, { "count", 20 } } });
    CHECK(lines_of(stats, "weeks_ahead") == json { { { "table", "weeks_ahead" }, { "count", 16 } } });
    CHECK(lines_of(stats, "earlier_weeks").empty());
}

TEST_CASE("feedback stats of a folder without feedback counts nothing")
{
    fixtures::TemporaryFolder const data;
    Outcome const outcome = run({ "feedback", "stats", "--json", "--data", data.path() });
    CHECK(outcome.status == 0);
    CHECK(json::parse(outcome.out)[0]["count"] == "<5");
    CHECK(std::filesystem::is_empty(data.path()));
}

#include "feedback/log_lines.h"
#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "store/migrations.h"
#include "support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

using feedback::FeedbackRecord;
using feedback::Rating;
using feedback::Reason;

namespace {

struct Log {
    fixtures::TemporaryFolder folder;
    feedback::FeedbackLog log
        = std::move(*feedback::FeedbackLog::open(folder.path(), std::chrono::year { 2026 } / 11 / 22));

    FeedbackRecord add(
        std::string article = "rash", std::optional<Rating> rating = Rating::good, int week = 47, bool repeated = false)
    {
        FeedbackRecord record { .id = feedback::new_record_id(),
            .article = std::move(article),
            .language = "en",
            .rating = rating,
            .reasons = { Reason::hard_to_read, Reason::hard_to_use },
            .comment = "CANARY",
            .week = { 2026, week },
            .repeated = repeated };
        REQUIRE(log.add(record));
        return record;
    }

    bool agree()
    {
        auto const result = log.tallies_agree();
        REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
        return *result;
    }

    void sql(std::string const& text) const
    {
        SQLite::Database(folder.path() / "log.db", SQLite::OPEN_READWRITE).exec(text);
    }
};

} // namespace

TEST_CASE("each row is tallied with its week, article, rating and reasons")
{
    Log kiosk;
    kiosk.add("rash", Rating::good, 46);
    kiosk.add("rash", Rating::poor, 47);
    kiosk.add("", Rating::good, 47);
    CHECK(kiosk.agree());
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT week, rows FROM tally_week") == "2026-W46 1\n2026-W47 2\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT article, language, rows FROM tally_article")
        == " en 1\nrash en 2\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT article, rating, rows FROM tally_rating")
        == " good 1\nrash good 1\nrash poor 1\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT * FROM tally_reason") == "hard_to_read 3\nhard_to_use 3\n");
}

TEST_CASE("a comment without a rating is tallied as an answer in no rating, also when it is deleted")
{
    Log kiosk;
    kiosk.add("rash", Rating::good);
    auto const alone = kiosk.add("rash", std::nullopt);
    CHECK(kiosk.agree());
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT week, rows FROM tally_week") == "2026-W47 2\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT article, language, rows FROM tally_article") == "rash en 2\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT rating, rows FROM tally_rating") == " 1\ngood 1\n");
    REQUIRE(kiosk.log.rebuild_tallies());
    CHECK(kiosk.agree());
    REQUIRE(kiosk.log.remove(alone.id));
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT rating, rows FROM tally_rating") == "good 1\n");
    CHECK(kiosk.agree());
}

TEST_CASE("a retry with the same id counts once, and a repeated opinion not at all")
{
    Log kiosk;
    auto const record = kiosk.add();
    REQUIRE(kiosk.log.add(record));
    kiosk.add("rash", Rating::poor, 47, true);
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT * FROM tally_rating") == "rash en good 1\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT count(*), sum(repeated) FROM feedback") == "2 1\n");
    CHECK(kiosk.agree());
}

TEST_CASE("what is removed is taken back, and a number that falls to nothing goes")
{
    Log kiosk;
    auto const gone = kiosk.add("gout", Rating::very_poor, 40);
    auto const repeated = kiosk.add("gout", Rating::poor, 40, true);
    kiosk.add();
    for (auto const& record : { gone, repeated }) {
        CHECK(kiosk.log.remove(record.id).value());
        CHECK_FALSE(kiosk.log.remove(record.id).value());
    }
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT * FROM tally_week") == "2026-W47 1\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT * FROM tally_article") == "rash en 1\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT * FROM tally_rating") == "rash en good 1\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT * FROM tally_reason") == "hard_to_read 1\nhard_to_use 1\n");
    CHECK(kiosk.agree());
}

TEST_CASE("rows whose rating, week or id means nothing are in no tally")
{
    Log kiosk;
    kiosk.add();
    auto const insert = [&](std::string const& values) {
        kiosk.sql("INSERT INTO feedback (id, rating, week, language, reasons, comment) VALUES (" + values
            + ", 'en', 'no json', '')");
    };
    for (std::string const week : { "yesterday", "2026-W00", "2026-W54", "2025-W53", "2026-W4x" }) {
        CHECK_FALSE(base::iso_week_named(week));
        insert("randomblob(16), 'good', '" + week + "'");
    }
    insert("randomblob(16), 'splendid', '2026-W47'");
    insert("randomblob(15), 'good', '2026-W47'");
    CHECK(kiosk.agree());
    REQUIRE(kiosk.log.rebuild_tallies());
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT * FROM tally_week") == "2026-W47 1\n");
}

TEST_CASE("every rating that the program knows is tallied, and every week that is one")
{
    Log kiosk;
    for (Rating const rating : feedback::k_ratings)
        kiosk.add("rash", rating);
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT count(*) FROM tally_rating") == "6\n");
    int weeks = 0;
    for (int year = 2020; year <= 2048; ++year)
        for (int const week : { 1, 52, 53 })
            if (base::iso_week_named(std::to_string(year) + (week == 1 ? "-W01" : "-W" + std::to_string(week)))) {
                kiosk.sql("INSERT INTO feedback (id, language, rating, reasons, comment, week) VALUES (randomblob(16), "
                          "'en', 'good', '[]', '', '"
                    + base::to_string({ year, week }) + "')");
                ++weeks;
            }
    REQUIRE(kiosk.log.rebuild_tallies());
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT count(*) FROM tally_week") == std::to_string(weeks + 1) + "\n");
}

TEST_CASE("tallies that are wrong are reported and can be rebuilt")
{
    Log kiosk;
    kiosk.add();
    kiosk.add("gout");
    for (int const hidden : { 0, 1, 1 })
        kiosk.sql("INSERT INTO feedback (id, language, rating, reasons, comment, week, hidden, held_back, "
                  "comment_language) VALUES (randomblob(16), 'en', 'good', '[]', 'shukran', '2026-W47', "
            + std::to_string(hidden) + ", 1, 'ar')");
    REQUIRE(kiosk.log.rebuild_tallies());
    for (std::string const damage :
        { "UPDATE tally_week SET rows = 3", "DELETE FROM tally_reason WHERE reason = 'hard_to_use'",
            "INSERT INTO tally_article VALUES ('mumps', 'en', 1)",
            "UPDATE tally_rating SET rating = 'poor' WHERE article = 'rash'",
            "DELETE FROM feedback WHERE article = 'gout'", "UPDATE tally_held_back SET rows = 7 WHERE hidden = 1",
            "DELETE FROM tally_held_back WHERE hidden = 0", "INSERT INTO tally_held_back VALUES ('ru', 0, 1)",
            "UPDATE feedback SET held_back = 0 WHERE hidden = 0" }) {
        CAPTURE(damage);
        CHECK(kiosk.agree());
        kiosk.sql(damage);
        CHECK_FALSE(kiosk.agree());
        REQUIRE(kiosk.log.rebuild_tallies());
    }
    CHECK(kiosk.agree());
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT * FROM tally_article ORDER BY article") == " en 3\nrash en 1\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT * FROM tally_held_back") == "ar 1 2\n");
}

TEST_CASE("a log of an older version is tallied when it is brought up to date")
{
    fixtures::TemporaryFolder const folder;
    {
        SQLite::Database old(folder.path() / "log.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        auto schema = store::log_schema();
        schema.migrations = schema.migrations.first(2);
        REQUIRE(store::migrate(old, schema));
        old.exec(
            "INSERT INTO feedback VALUES (randomblob(16), NULL, 'en', 'good', '[\"a\",\"b\",\"a\"]', 'x', '2026-W40'),"
            "(randomblob(16), 'rash', 'en', 'poor', '[\"a\"]', '', '2026-W41'), (randomblob(16), 'rash', 'en', 'poor', "
            "'no json', '', 'now')");
    }
    CHECK(feedback::FeedbackLog::open_read_only(folder.path())->tallies_agree().error().code
        == base::ErrorCode::unsupported);
    auto log = feedback::FeedbackLog::open_existing(folder.path());
    REQUIRE(log);
    CHECK(log->tallies_agree().value());
    CHECK(tests::lines_of(folder.path(), "SELECT * FROM tally_reason") == "a 2\nb 1\n");
    CHECK(tests::lines_of(folder.path(), "SELECT * FROM tally_article") == " en 1\nrash en 1\n");
}

TEST_CASE("a comment can be hidden and shown again, and counts all the same")
{
    Log kiosk;
    auto const record = kiosk.add();
    CHECK(kiosk.log.set_visibility(record.id, feedback::Visibility::hidden) == feedback::Marking::done);
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT hidden FROM feedback") == "1\n");
    CHECK(kiosk.agree());
    CHECK(kiosk.log.set_visibility(record.id, feedback::Visibility::shown) == feedback::Marking::done);
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT hidden FROM feedback") == "0\n");
    CHECK(
        kiosk.log.set_visibility(feedback::new_record_id(), feedback::Visibility::hidden) == feedback::Marking::no_row);
}

TEST_CASE("visits are counted by week, language and end, and what was read once a visit")
{
    Log kiosk;
    using feedback::VisitEnd;
    REQUIRE(kiosk.log.count_visit({ .language = "en",
        .week = { 2026, 46 },
        .ended_by = VisitEnd::idle,
        .articles = { "rash", "gout", "rash" } }));
    REQUIRE(kiosk.log.count_visit(
        { .language = "en", .week = { 2026, 47 }, .ended_by = VisitEnd::volunteer, .articles = { "rash" } }));
    REQUIRE(kiosk.log.count_visit(
        { .language = "en", .week = { 2026, 47 }, .ended_by = VisitEnd::volunteer, .visited = false }));
    REQUIRE(kiosk.log.count_visit(
        { .language = "es", .week = { 2026, 47 }, .ended_by = VisitEnd::visitor, .articles = { "rash" } }));
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT week, language, ended_by, visits, resets FROM visits")
        == "2026-W46 en idle 1 1\n2026-W47 en volunteer 1 2\n2026-W47 es visitor 1 1\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT week, article, language, reads FROM reads_by_week")
        == "2026-W46 gout en 1\n2026-W46 rash en 1\n2026-W47 rash en 1\n2026-W47 rash es 1\n");
    CHECK(tests::lines_of(kiosk.folder.path(), "SELECT * FROM reads ORDER BY article, language")
        == "gout en 1\nrash en 2\nrash es 1\n");
}

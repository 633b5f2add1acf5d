#include "feedback/feedback_log.h"

#include "feedback/open_log.h"
#include "support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fstream>

using namespace fixtures;
using base::ErrorCode;
using feedback::FeedbackRecord;
namespace fs = std::filesystem;

namespace {

FeedbackRecord record(std::uint8_t id, std::string comment = {})
{
    FeedbackRecord made;
    made.id.fill(id);
    made.article = "rash";
    made.language = "es";
    made.rating = feedback::Rating::good;
    made.reasons = { feedback::Reason::easy_to_understand, feedback::Reason::hard_to_use };
    made.comment = std::move(comment);
    made.week = { 2026, 47 };
    return made;
}

std::vector<FeedbackRecord> rows_of(feedback::FeedbackLog const& log)
{
    std::vector<FeedbackRecord> rows;
    REQUIRE(log.for_each([&](FeedbackRecord const& row) { rows.push_back(row); }));
    return rows;
}

} // namespace

TEST_CASE("feedback reads back as it was added, by id")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    FeedbackRecord general = record(1, "日本語 'quoted' \"text\"");
    general.article.clear();
    general.reasons.clear();
    REQUIRE(log.add(record(2)));
    REQUIRE(log.add(general));

    auto const rows = rows_of(log);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == general.id);
    CHECK(rows[0].article.empty());
    CHECK(rows[0].reasons.empty());
    CHECK(rows[0].comment == general.comment);
    CHECK(rows[1].article == "rash");
    CHECK(rows[1].language == "es");
    CHECK(rows[1].rating == feedback::Rating::good);
    CHECK(rows[1].reasons == record(2).reasons);
    CHECK(rows[1].week == base::IsoWeek { 2026, 47 });
}

TEST_CASE("adding the same id twice keeps one row")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    REQUIRE(log.add(record(1, "first")));
    REQUIRE(log.add(record(1, "second")));
    REQUIRE(rows_of(log).size() == 1);
    CHECK(rows_of(log)[0].comment == "first");
}

TEST_CASE("a comment over the limit is too large")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    CHECK(log.add(record(1, std::string(feedback::k_comment_limit_bytes, 'x'))));
    CHECK(
        log.add(record(2, std::string(feedback::k_comment_limit_bytes + 1, 'x'))).error().code == ErrorCode::too_large);
    CHECK(rows_of(log).size() == 1);
}

TEST_CASE("the log keeps its rows when it is opened again, and is private to its user and group")
{
    TemporaryFolder const folder;
    REQUIRE(open_log(folder.path()).add(record(1)));
    CHECK(rows_of(open_log(folder.path())).size() == 1);
    CHECK((fs::status(folder.path() / "log.db").permissions() & fs::perms::others_all) == fs::perms::none);
}

TEST_CASE("a row can be read while the kiosk has the log open")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    REQUIRE(log.add(record(1)));
    auto const reader = feedback::FeedbackLog::open_read_only(folder.path());
    REQUIRE(reader);
    REQUIRE(log.add(record(2)));
    CHECK(rows_of(*reader).size() == 2);
}

TEST_CASE("a log that was never written is absent to a reader, and reading creates nothing")
{
    TemporaryFolder const folder;
    CHECK(feedback::FeedbackLog::open_read_only(folder.path()).error().code == ErrorCode::absent);
    CHECK(fs::is_empty(folder.path()));
    CHECK(feedback::FeedbackLog::open_read_only(folder.path() / "missing").error().code == ErrorCode::absent);
}

TEST_CASE("a typed text leaves the write-ahead log when the journal is truncated")
{
    TemporaryFolder const folder;
    std::string const canary = "CANARY-typed-by-a-visitor";
    auto log = open_log(folder.path());
    REQUIRE(log.add(record(1, canary)));
    CHECK(bytes_of(folder.path() / "log.db-wal").find(canary) != std::string::npos);

    REQUIRE(log.truncate_journal());
    CHECK(fs::file_size(folder.path() / "log.db-wal") == 0);
    CHECK(bytes_of(folder.path() / "log.db-shm").find(canary) == std::string::npos);
    CHECK(rows_of(log).size() == 1);
}

TEST_CASE("a deleted text is gone from every file")
{
    TemporaryFolder const folder;
    std::string const canary = "CANARY-to-be-deleted";
    auto log = open_log(folder.path());
    for (std::uint8_t n = 0; n < 50; ++n)
        REQUIRE(log.add(record(n, canary + std::string(200, 'x'))));
    REQUIRE(log.truncate_journal());
    {
        SQLite::Database other(folder.path() / "log.db", SQLite::OPEN_READWRITE);
        other.exec("PRAGMA secure_delete = ON; DELETE FROM feedback WHERE id < x'2a';");
        CHECK(bytes_of(folder.path() / "log.db").find(canary) != std::string::npos);
        other.exec("DELETE FROM feedback");
    }
    REQUIRE(log.truncate_journal());
    for (auto const& entry : fs::directory_iterator(folder.path()))
        CHECK_MESSAGE(bytes_of(entry.path()).find(canary) == std::string::npos, entry.path().string());
}

TEST_CASE("the order in which feedback came can't be found out from the file")
{
    constexpr std::size_t k_header_bytes = 100; // Holds counters of transactions.
    auto const bytes_after = [](std::vector<std::uint8_t> const& order) {
        TemporaryFolder const folder;
        auto log = open_log(folder.path());
        for (std::uint8_t const id : order)
            REQUIRE(log.add(record(id, "A comment by visitor " + std::to_string(id))));
        REQUIRE(log.truncate_journal());
        return bytes_of(folder.path() / "log.db").substr(k_header_bytes);
    };
    std::vector<std::uint8_t> order(200);
    for (std::size_t n = 0; n < order.size(); ++n)
        order[n] = static_cast<std::uint8_t>(n * 77);
    auto const once = bytes_after(order);
    std::ranges::reverse(order);
    CHECK(bytes_after(order) == once);
    CHECK(once.find("A comment by visitor 7") != std::string::npos);
}

TEST_CASE("a row with words that this version does not know is left out and the others are read")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    REQUIRE(log.add(record(9)));
    {
        SQLite::Database other(folder.path() / "log.db", SQLite::OPEN_READWRITE);
        auto const insert = [&](std::string const& values) {
            other.exec("INSERT INTO feedback (id, article, language, rating, reasons, comment, week) VALUES "
                       "("
                + values + ")");
        };
        insert("randomblob(16), NULL, 'en', 'splendid', '[]', '', '2026-W47'");
        insert("randomblob(16), NULL, 'en', 'good', '[]', '', 'yesterday'");
        insert("x'00', NULL, 'en', 'good', '[]', '', '2026-W47'");
        insert("x'0000000000000000000000000000000a', NULL, 'en', 'good', '[\"new_reason\",\"hard_to_use\",7,null]', "
               "'', '2026-W47'");
        insert("x'0000000000000000000000000000000b', 5, 6.5, 'good', 'not json', x'00ff', '2026-W47'");
    }
    auto const rows = rows_of(log);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].reasons == std::vector { feedback::Reason::hard_to_use });
    CHECK(rows[1].reasons.empty());
    CHECK(rows[1].article == "5");
    CHECK(rows[1].comment == std::string("\0\xff", 2));
}

TEST_CASE("a log that a killed kiosk had only begun is no damage to whoever reads it, and the next start finishes it")
{
    TemporaryFolder const folder;
    std::ofstream(folder.path() / "log.db").close();
    CHECK(feedback::FeedbackLog::open_read_only(folder.path()).error().code == ErrorCode::absent);
    REQUIRE(feedback::FeedbackLog::open(folder.path(), std::chrono::year { 2026 } / 11 / 22));
    CHECK(feedback::FeedbackLog::open_read_only(folder.path()));
}

// Searches that found nothing: what of them is kept, and what is not.

#include "feedback/log_lines.h"
#include "feedback/missed_searches.h"

#include "feedback/feedback_deletion.h"
#include "feedback/feedback_merge.h"
#include "feedback/feedback_overview.h"
#include "feedback/open_log.h"
#include "feedback/record_id.h"
#include "store/migrations.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace fixtures;
using base::IsoWeek;
using feedback::MissedKind;
namespace fs = std::filesystem;

namespace {

constexpr IsoWeek k_week { 2026, 47 }, k_next_week { 2026, 48 };
constexpr char const* k_words = "quokka marmalade";

/// Of every file in the folder.
std::string bytes_in(fs::path const& folder)
{
    std::string bytes;
    for (auto const& entry : fs::directory_iterator(folder))
        bytes += bytes_of(entry.path());
    return bytes;
}

struct Log {
    TemporaryFolder folder;
    feedback::FeedbackLog log = open_log(folder.path());

    void search(std::string_view words, int times = 1, IsoWeek week = k_week, std::string const& language = "en")
    {
        for (int n = 0; n < times; ++n)
            REQUIRE(feedback::count_missed_search(log,
                { .kind = MissedKind::found_nothing,
                    .language = language,
                    .week = week,
                    .words = base::WipingString(words) }));
    }
    void report(IsoWeek week = k_week, std::string_view words = {})
    {
        REQUIRE(feedback::count_missed_search(log,
            { .kind = MissedKind::topic_missing, .language = "en", .week = week, .words = base::WipingString(words) }));
    }
    [[nodiscard]] std::string lines(std::string const& query) const { return tests::lines_of(folder.path(), query); }
    [[nodiscard]] std::string words() const
    {
        return lines("SELECT week, language, words, times FROM missed_words ORDER BY week, language, words");
    }
    [[nodiscard]] std::string numbers() const
    {
        return lines("SELECT week, language, sum(searches), sum(reports) FROM missed_searches GROUP BY week, language");
    }
    /// The key of the week and one of the hashes under it, as they stand in the file.
    [[nodiscard]] std::vector<std::string> secrets() const
    {
        SQLite::Database database(folder.path() / "log.db", SQLite::OPEN_READONLY);
        std::vector<std::string> secrets;
        for (char const* const query : { "SELECT key FROM missed_key", "SELECT hash FROM missed_hashes" })
            for (SQLite::Statement row(database, query); row.executeStep();)
                secrets.emplace_back(row.getColumn(0).getString());
        return secrets;
    }
    feedback::Overview overview(int limit = 5, IsoWeek this_week = k_week)
    {
        auto const overview = feedback::overview_of(log, { .limit = limit, .this_week = this_week });
        REQUIRE(overview);
        return *overview;
    }
};

int found_in(std::string const& bytes, std::vector<std::string> const& secrets)
{
    int found = 0;
    for (auto const& secret : secrets)
        found += bytes.find(secret) != std::string::npos ? 1 : 0;
    return found;
}

} // namespace

TEST_CASE("searches that found nothing and missing topics are counted by week and language")
{
    Log kiosk;
    kiosk.search("", 2);
    kiosk.search("", 1, k_week, "es");
    kiosk.report();
    kiosk.search("", 1, k_next_week);
    CHECK(kiosk.numbers() == "2026-W47 en 2 1\n2026-W47 es 1 0\n2026-W48 en 1 0\n");
    CHECK(kiosk.lines("SELECT * FROM missed_hashes").empty());
    CHECK(kiosk.words().empty());
}

TEST_CASE("words are in no file of the log until the third time in a week, and counted from then on")
{
    Log kiosk;
    kiosk.search(k_words, 2);
    CHECK(bytes_in(kiosk.folder.path()).find(k_words) == std::string::npos);
    CHECK(kiosk.lines("SELECT times, length(hash) FROM missed_hashes") == "2 16\n");
    kiosk.search(k_words);
    CHECK(kiosk.words() == "2026-W47 en quokka marmalade 3\n");
    CHECK(kiosk.lines("SELECT * FROM missed_hashes").empty());
    kiosk.search(k_words, 2);
    CHECK(kiosk.words() == "2026-W47 en quokka marmalade 5\n");
    CHECK(kiosk.numbers() == "2026-W47 en 5 0\n");
}

TEST_CASE("the same words in another language or another week are others")
{
    Log kiosk;
    kiosk.search(k_words, 2);
    kiosk.search(k_words, 2, k_week, "es");
    kiosk.search(k_words, 2, k_next_week);
    CHECK(kiosk.words().empty());
}

TEST_CASE("the words of a missing topic count as they do in a search")
{
    Log kiosk;
    kiosk.search(k_words, 2);
    kiosk.report(k_week, k_words);
    CHECK(kiosk.words() == "2026-W47 en quokka marmalade 3\n");
    CHECK(kiosk.numbers() == "2026-W47 en 2 1\n");
}

TEST_CASE("two logs give the same words different hashes")
{
    Log one, other;
    one.search(k_words);
    other.search(k_words);
    CHECK(one.lines("SELECT hex(hash) FROM missed_hashes") != other.lines("SELECT hex(hash) FROM missed_hashes"));
}

TEST_CASE("the first search of another week destroys the key and the hashes, to the last byte")
{
    IsoWeek other = k_next_week;
    SUBCASE("of a later week") {}
    SUBCASE("of an earlier week, after the clock was set back") { other = { 2026, 40 }; }
    Log kiosk;
    for (int n = 0; n < 300; ++n) // Enough for pages to be split, which leaves copies.
        kiosk.search("words " + std::to_string(n));
    auto const secrets = kiosk.secrets();
    REQUIRE(secrets.size() == 301);
    REQUIRE(found_in(bytes_in(kiosk.folder.path()), secrets) == 301);

    kiosk.search(k_words, 1, other);
    CHECK(kiosk.lines("SELECT week FROM missed_key") == base::to_string(other) + "\n");
    CHECK(kiosk.lines("SELECT count(*) FROM missed_hashes") == "1\n");
    CHECK(kiosk.log.traces_left().value());
    REQUIRE(kiosk.log.truncate_journal());
    CHECK_FALSE(kiosk.log.traces_left().value());
    CHECK(found_in(bytes_in(kiosk.folder.path()), secrets) == 0);
    CHECK(kiosk.lines("SELECT sum(searches) FROM missed_searches") == "301\n");
}

TEST_CASE("a visit that ends in another week destroys the key, where nobody searches in vain")
{
    Log kiosk;
    kiosk.search(k_words);
    REQUIRE(kiosk.log.count_visit({ .language = "en", .week = k_week }));
    CHECK(kiosk.lines("SELECT count(*) FROM missed_hashes") == "1\n");
    REQUIRE(kiosk.log.count_visit({ .language = "en", .week = k_next_week }));
    CHECK(kiosk.lines("SELECT count(*) FROM missed_key").starts_with("0"));
    CHECK(kiosk.lines("SELECT count(*) FROM missed_hashes") == "0\n");
}

TEST_CASE("at the start, keys of other weeks go from the log and from those set aside, and this week's stays")
{
    Log kiosk;
    kiosk.search(k_words);
    auto const secrets = kiosk.secrets();
    REQUIRE(kiosk.log.truncate_journal());
    fs::copy_file(kiosk.folder.path() / "log.db", kiosk.folder.path() / "log.damaged-2026-11-20.db");
    fs::copy_file(kiosk.folder.path() / "log.db", kiosk.folder.path() / "log.before-restore-2026-11-21.db");
    fs::copy_file(kiosk.folder.path() / "log.db", kiosk.folder.path() / "log.brought-back-2026-11-21.db");

    feedback::destroy_finished_keys(kiosk.folder.path(), k_week);
    CHECK(found_in(bytes_in(kiosk.folder.path()), secrets) == 2);
    CHECK(kiosk.lines("SELECT count(*) FROM missed_hashes") == "1\n");
    feedback::destroy_finished_keys(kiosk.folder.path(), k_next_week);
    CHECK(found_in(bytes_in(kiosk.folder.path()), secrets) == 0);
    CHECK(kiosk.lines("SELECT count(*) FROM missed_key").front() == '0');
}

TEST_CASE("a log set aside that holds no old key is not touched at the start")
{
    Log kiosk;
    kiosk.search(k_words);
    REQUIRE(kiosk.log.truncate_journal());
    fs::path const aside = kiosk.folder.path() / "log.damaged-2026-11-20.db";
    fs::copy_file(kiosk.folder.path() / "log.db", aside);
    std::string const before = bytes_of(aside);
    feedback::destroy_finished_keys(kiosk.folder.path(), k_week);
    CHECK(bytes_of(aside) == before);
    CHECK_FALSE(fs::exists(aside.string() + "-wal"));
}

TEST_CASE("two kiosks on one folder count the same words together")
{
    Log kiosk;
    kiosk.search(k_words, 2);
    auto other = open_log(kiosk.folder.path());
    REQUIRE(feedback::count_missed_search(
        other, { .language = "en", .week = k_week, .words = base::WipingString(std::string_view(k_words)) }));
    CHECK(kiosk.words() == "2026-W47 en quokka marmalade 3\n");
}

TEST_CASE("a key that is damaged is replaced, and counting goes on")
{
    Log kiosk;
    kiosk.search(k_words);
    SQLite::Database(kiosk.folder.path() / "log.db", SQLite::OPEN_READWRITE).exec("UPDATE missed_key SET key = x'00'");
    kiosk.search(k_words);
    CHECK(kiosk.lines("SELECT length(key), length(series) FROM missed_key") == "32 16\n");
    CHECK(kiosk.numbers() == "2026-W47 en 2 0\n");
}

TEST_CASE("a log of an older version counts searches once it is brought up to date")
{
    TemporaryFolder const folder;
    {
        SQLite::Database old(folder.path() / "log.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        auto schema = store::log_schema();
        schema.migrations = schema.migrations.first(6);
        REQUIRE(store::migrate(old, schema));
    }
    auto log = feedback::FeedbackLog::open_existing(folder.path());
    REQUIRE(log);
    REQUIRE(feedback::count_missed_search(*log, { .language = "en", .week = k_week }));
    CHECK(tests::lines_of(folder.path(), "SELECT week, searches FROM missed_searches") == "2026-W47 1\n");
}

TEST_CASE("a copy for a backup has numbers and words, and neither key nor hashes")
{
    Log kiosk;
    kiosk.search(k_words, 3);
    for (int n = 0; n < 300; ++n)
        kiosk.search("words " + std::to_string(n));
    auto const secrets = kiosk.secrets();
    TemporaryFolder const backup;
    SQLite::Database(kiosk.folder.path() / "log.db", SQLite::OPEN_READWRITE)
        .exec("VACUUM INTO '" + (backup.path() / "log.db").string() + "'");
    REQUIRE(found_in(bytes_in(backup.path()), secrets) == 301);
    REQUIRE(feedback::remove_key_from_copy(backup.path() / "log.db"));
    CHECK(found_in(bytes_in(backup.path()), secrets) == 0);
    CHECK(std::distance(fs::directory_iterator(backup.path()), {}) == 1);
    CHECK(tests::lines_of(backup.path(), "SELECT words, times FROM missed_words") == "quokka marmalade 3\n");
    CHECK(tests::lines_of(backup.path(), "PRAGMA integrity_check") == "ok\n");
}

TEST_CASE("numbers and words of another log come in, and a second merge adds nothing")
{
    Log kiosk;
    TemporaryFolder const elsewhere;
    kiosk.search(k_words, 4);
    {
        Log other;
        other.search(k_words, 3);
        other.search("held by hashes", 2);
        other.report();
        REQUIRE(other.log.truncate_journal());
        fs::copy_file(other.folder.path() / "log.db", elsewhere.path() / "log.db");
    }
    for (int n = 0; n < 2; ++n) {
        auto const merge = feedback::merge_feedback(kiosk.folder.path(), elsewhere.path() / "log.db");
        REQUIRE(merge);
        CHECK(merge->is_whole());
        CHECK(kiosk.numbers() == "2026-W47 en 9 1\n");
        CHECK(kiosk.lines("SELECT words, sum(times) FROM missed_words GROUP BY words") == "quokka marmalade 7\n");
    }
    CHECK(kiosk.lines("SELECT count(*) FROM missed_hashes") == "0\n");
}

TEST_CASE("what a restored log and the one before it have counted adds up, and what both have counts once")
{
    Log before;
    before.search(k_words, 3);
    TemporaryFolder const restored;
    SQLite::Database(before.folder.path() / "log.db", SQLite::OPEN_READWRITE)
        .exec("VACUUM INTO '" + (restored.path() / "log.db").string() + "'");
    REQUIRE(feedback::remove_key_from_copy(restored.path() / "log.db"));
    before.search(k_words, 2);
    REQUIRE(before.log.truncate_journal());
    fs::path const aside = restored.path() / "log.before-restore-2026-11-22.db";
    fs::copy_file(before.folder.path() / "log.db", aside);

    auto log = open_log(restored.path());
    for (int n = 0; n < 4; ++n)
        REQUIRE(feedback::count_missed_search(
            log, { .language = "en", .week = k_week, .words = base::WipingString(std::string_view(k_words)) }));
    REQUIRE(feedback::merge_feedback(restored.path(), aside));
    CHECK(tests::lines_of(restored.path(), "SELECT sum(searches) FROM missed_searches") == "9\n");
    CHECK(tests::lines_of(restored.path(), "SELECT sum(times) FROM missed_words") == "9\n");
}

TEST_CASE("words are deleted to the last byte, from all weeks and from logs that were set aside, and numbers stay")
{
    Log kiosk;
    kiosk.search(k_words, 3);
    kiosk.search(k_words, 3, k_next_week, "es");
    for (int n = 0; n < 200; ++n) // So that pages are split.
        kiosk.search("words " + std::to_string(n * 7919 % 1000), 3, k_next_week);
    REQUIRE(kiosk.log.truncate_journal());
    fs::copy_file(kiosk.folder.path() / "log.db", kiosk.folder.path() / "log.damaged-2026-11-20.db");
    std::string const numbers = kiosk.numbers();
    std::vector<std::string> const words { k_words, "other words" };
    auto const deletion = feedback::delete_missed_words(kiosk.folder.path(), words);
    REQUIRE(deletion);
    CHECK(deletion->left.empty());
    CHECK(deletion->absent == std::vector<std::string> { "other words" });
    CHECK(bytes_in(kiosk.folder.path()).find("quokka") == std::string::npos);
    CHECK(kiosk.lines("SELECT count(*) FROM missed_words") == "200\n");
    CHECK(kiosk.numbers() == numbers);
}

TEST_CASE("many words come in whole, and those that no kiosk writes do not")
{
    Log kiosk;
    TemporaryFolder const elsewhere;
    auto other = open_log(elsewhere.path());
    REQUIRE(other.write([](SQLite::Database& database) -> base::Result<void> {
        database.exec(
            "INSERT INTO missed_words WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1200) "
            "SELECT '2026-W4' || (i % 8), zeroblob(16), 'en', 'words ' || i, 3 FROM n;"
            "INSERT INTO missed_words VALUES ('now', zeroblob(16), 'en', 'x', 3), ('2026-W47', x'00', 'en', 'x', 3), "
            "('2026-W47', zeroblob(16), 'en', 'asked twice', 2), ('2026-W47', zeroblob(16), 'en', '', 3), "
            "('2026-W47', zeroblob(16), 'en', hex(zeroblob(300)), 3), ('2026-W47', zeroblob(16), 'en', 'y', -3);"
            "INSERT INTO missed_searches VALUES ('2026-W47', zeroblob(16), 'en', -1, 0), "
            "('2026-W47', zeroblob(16), 'es', 1 << 60, 0), ('2026-W47', zeroblob(16), 'fr', 7, 8)");
        return {};
    }));
    REQUIRE(other.truncate_journal());
    {
        auto const gone = std::move(other);
    }
    REQUIRE(feedback::merge_feedback(kiosk.folder.path(), elsewhere.path() / "log.db"));
    CHECK(kiosk.lines("SELECT count(*) FROM missed_words") == "1200\n");
    CHECK(kiosk.numbers() == "2026-W47 fr 7 8\n");
}

TEST_CASE("an overview has searches and missing topics by week, and words over the last twelve weeks")
{
    Log kiosk;
    kiosk.search(k_words, 4, { 2026, 44 });
    kiosk.search(k_words, 5, { 2026, 46 });
    kiosk.search("an old one", 9, { 2026, 30 });
    kiosk.search("seldom", 4, { 2026, 46 });
    kiosk.search("once", 1, { 2026, 46 });
    for (int n = 0; n < 6; ++n)
        kiosk.report({ 2026, 46 });
    auto const overview = kiosk.overview();
    REQUIRE(overview.missed.size() == 17);
    CHECK(overview.missed.back().week == IsoWeek { 2026, 46 });
    CHECK(overview.missed.back().searches.count == 10);
    CHECK(overview.missed.back().reports.count == 6);
    CHECK(overview.missed[14].searches.state == feedback::PublishedCount::State::small);
    REQUIRE(overview.missed_words.size() == 2);
    CHECK(overview.missed_words[0].words == k_words);
    CHECK(overview.missed_words[0].count.count == 9);
    CHECK(overview.missed_words[1].words == "seldom");
    CHECK(overview.missed_words[1].count == feedback::PublishedCount { feedback::PublishedCount::State::small, 0 });
}

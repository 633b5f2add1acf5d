#include "feedback/feedback_merge.h"

#include "feedback/open_log.h"
#include "store/migrations.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <cstring>
#include <fstream>
#include <map>
#include <random>

using base::ErrorCode;
using feedback::FeedbackRecord;
using feedback::merge_feedback;
using namespace fixtures;
namespace fs = std::filesystem;

namespace {

feedback::RecordId id_of(int number)
{
    feedback::RecordId id {};
    id[0] = static_cast<std::uint8_t>(number / 256);
    id[1] = static_cast<std::uint8_t>(number % 256);
    return id;
}

FeedbackRecord record(int number, std::string comment = {})
{
    FeedbackRecord made;
    made.id = id_of(number);
    made.article = "rash";
    made.language = "es";
    made.rating = feedback::Rating::good;
    made.reasons = { feedback::Reason::hard_to_use };
    made.comment = std::move(comment);
    made.week = { 2026, 45 };
    return made;
}

std::map<feedback::RecordId, FeedbackRecord> rows_of(feedback::FeedbackLog const& log)
{
    std::map<feedback::RecordId, FeedbackRecord> rows;
    REQUIRE(log.for_each([&](FeedbackRecord const& row) { rows[row.id] = row; }));
    return rows;
}

void change(fs::path const& file, std::string const& sql)
{
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    database.exec(sql);
}

std::map<std::string, std::string> files_in(fs::path const& folder)
{
    std::map<std::string, std::string> files;
    for (auto const& entry : fs::directory_iterator(folder))
        files[entry.path().filename()] = bytes_of(entry.path());
    return files;
}

/// A kiosk that is running, and the log of another one, with all of it in its file.
struct TwoLogs {
    TemporaryFolder data, elsewhere;
    feedback::FeedbackLog kiosk = open_log(data.path());
    fs::path other = elsewhere.path() / "log.db";

    void fill(int count, std::string const& comment = {})
    {
        auto log = open_log(elsewhere.path());
        REQUIRE(log.read([](SQLite::Database& database) -> base::Result<void> {
            database.exec("PRAGMA synchronous = OFF");
            return {};
        }));
        for (int number = 0; number < count; ++number)
            REQUIRE(log.add(record(number, comment)));
        REQUIRE(log.truncate_journal());
    }

    feedback::Merge merge()
    {
        auto const merge = merge_feedback(data.path(), other);
        REQUIRE_MESSAGE(merge, (merge ? "" : merge.error().message));
        return *merge;
    }
};

/// Moves a journal that nobody merges to where the other log is.
void copy_with_journal(TemporaryFolder const& from, TwoLogs const& to)
{
    for (char const* const name : { "log.db", "log.db-wal" })
        fs::copy_file(from.path() / name, to.elsewhere.path() / name);
}

} // namespace

TEST_CASE("rows of another log come in as they were, and are counted, while the kiosk runs")
{
    TwoLogs logs;
    FeedbackRecord sealed = record(1, std::string(feedback::k_comment_limit_bytes + 40, 's'));
    sealed.sealed = true;
    FeedbackRecord hidden = record(2, "a name");
    hidden.hidden = true;
    FeedbackRecord repeated = record(3);
    repeated.repeated = true;
    repeated.article = "";
    {
        auto other = open_log(logs.elsewhere.path());
        for (auto const& row : { sealed, hidden, repeated })
            REQUIRE(other.add(row));
    }
    change(logs.other, "UPDATE feedback SET reasons = '[\"of_a_later_version\"]' WHERE repeated = 1");
    auto const merge = logs.merge();
    CHECK(merge.added == 3);
    CHECK(merge.present == 0);
    CHECK(merge.left_out == 0);
    CHECK(merge.is_whole());

    auto const rows = rows_of(logs.kiosk);
    REQUIRE(rows.size() == 3);
    CHECK(rows.at(sealed.id).sealed);
    CHECK(rows.at(sealed.id).comment == sealed.comment);
    CHECK(rows.at(sealed.id).reasons == sealed.reasons);
    CHECK(rows.at(sealed.id).article == "rash");
    CHECK(rows.at(sealed.id).language == "es");
    CHECK(rows.at(sealed.id).rating == feedback::Rating::good);
    CHECK(rows.at(sealed.id).week == base::IsoWeek { 2026, 45 });
    CHECK(rows.at(hidden.id).hidden);
    CHECK_FALSE(rows.at(hidden.id).repeated);
    CHECK(rows.at(repeated.id).repeated);
    CHECK(rows.at(repeated.id).article.empty());
    CHECK(logs.kiosk.tallies_agree() == true);
    REQUIRE(logs.kiosk.read([](SQLite::Database& log) -> base::Result<void> {
        CHECK(log.execAndGet("SELECT sum(rows) FROM tally_week").getInt() == 2);
        CHECK(log.execAndGet("SELECT added - taken FROM export_weeks").getInt() == 3); // The next export takes them.
        CHECK(log.execAndGet("SELECT count(*) FROM feedback WHERE hidden IS NULL AND comment = ''").getInt() == 1);
        CHECK(log.execAndGet("SELECT count(*) FROM feedback WHERE article IS NULL").getInt() == 1);
        CHECK(log.execAndGet("SELECT count(*) FROM feedback WHERE reasons LIKE '%of_a_later_version%'").getInt() == 1);
        return {};
    }));
}

TEST_CASE("a row that is there already stays as it is, and a second merge adds nothing")
{
    TwoLogs logs;
    logs.fill(3, "there");
    FeedbackRecord here = record(1, "here");
    here.hidden = true;
    REQUIRE(logs.kiosk.add(here));
    auto const first = logs.merge();
    CHECK(first.added == 2);
    CHECK(first.present == 1);
    CHECK(rows_of(logs.kiosk).at(id_of(1)).comment == "here");
    CHECK(rows_of(logs.kiosk).at(id_of(1)).hidden);
    auto const second = logs.merge();
    CHECK(second.added == 0);
    CHECK(second.present == 3);
    CHECK(logs.kiosk.tallies_agree() == true);
}

TEST_CASE("a merge of several batches that was cut short is completed by another")
{
    TwoLogs logs;
    logs.fill(700); // As a cut after the first batches leaves it, and rows of visitors since.
    static_cast<void>(logs.merge());
    REQUIRE(logs.kiosk.add(record(5000)));
    logs.fill(1300);
    auto const merge = logs.merge();
    CHECK(merge.added == 600);
    CHECK(merge.present == 700);
    CHECK(rows_of(logs.kiosk).size() == 1301);
    CHECK(logs.kiosk.tallies_agree() == true);
}

TEST_CASE("the journal next to a log is read, and neither file is changed, nor another made")
{
    TwoLogs logs;
    TemporaryFolder const open_one;
    auto log = open_log(open_one.path());
    REQUIRE(log.truncate_journal());
    for (int number = 0; number < 5; ++number)
        REQUIRE(log.add(record(number, "in the journal only")));
    copy_with_journal(open_one, logs);
    auto const before = files_in(logs.elsewhere.path());
    REQUIRE(before.at("log.db").find("in the journal only") == std::string::npos);
    CHECK(logs.merge().added == 5);
    CHECK(files_in(logs.elsewhere.path()) == before);
}

TEST_CASE("a log without a journal is not changed, and nothing is made next to it")
{
    TwoLogs logs;
    logs.fill(5);
    auto const before = files_in(logs.elsewhere.path());
    CHECK(logs.merge().added == 5);
    CHECK(files_in(logs.elsewhere.path()) == before);
}

TEST_CASE("a journal lies next to the log that a link leads to")
{
    TwoLogs logs;
    TemporaryFolder const open_one, links;
    auto log = open_log(open_one.path());
    REQUIRE(log.truncate_journal());
    REQUIRE(log.add(record(1)));
    copy_with_journal(open_one, logs);
    fs::create_symlink(logs.other, links.path() / "old.db");
    auto const merge = merge_feedback(logs.data.path(), links.path() / "old.db");
    REQUIRE(merge);
    CHECK(merge->added == 1);
}

TEST_CASE("changes at the end of a damaged journal are counted, and those before them come in")
{
    TwoLogs logs;
    TemporaryFolder const open_one;
    auto log = open_log(open_one.path());
    REQUIRE(log.truncate_journal());
    for (int number = 0; number < 5; ++number)
        REQUIRE(log.add(record(number)));
    copy_with_journal(open_one, logs);
    {
        std::fstream journal(logs.other.string() + "-wal", std::ios::in | std::ios::out | std::ios::binary);
        journal.seekp(-100, std::ios::end);
        journal << "damage";
    }
    auto const merge = logs.merge();
    CHECK(merge.added == 4);
    CHECK(merge.changes_lost == 1);
    CHECK_FALSE(merge.is_whole());
}

TEST_CASE("a journal of which nothing can be read stays where it is, for somebody to repair")
{
    TwoLogs logs;
    TemporaryFolder const open_one;
    auto log = open_log(open_one.path());
    REQUIRE(log.add(record(1)));
    REQUIRE(log.truncate_journal());
    REQUIRE(log.add(record(2)));
    copy_with_journal(open_one, logs);
    {
        std::fstream journal(logs.other.string() + "-wal", std::ios::in | std::ios::out | std::ios::binary);
        journal << "damage";
    }
    auto const before = files_in(logs.elsewhere.path());
    auto const merge = logs.merge();
    CHECK(merge.added == 1);
    CHECK(merge.changes_lost == 1);
    CHECK(files_in(logs.elsewhere.path()) == before);
}

TEST_CASE("what stands before and behind a damaged page comes in, and what stood on it is counted")
{
    TwoLogs logs;
    constexpr int k_rows = 1500, k_lost_one = 700;
    logs.fill(k_rows, std::string(200, 'c'));
    change(logs.other,
        "UPDATE feedback SET comment = 'the-one-' || comment WHERE id = x'02bc" + std::string(28, '0') + "'");
    std::string bytes = bytes_of(logs.other);
    auto const page_bytes = static_cast<std::size_t>(static_cast<unsigned char>(bytes[16])) * 256
        + static_cast<std::size_t>(static_cast<unsigned char>(bytes[17]));
    std::size_t const page = bytes.find("the-one-") / page_bytes * page_bytes;
    REQUIRE(page < bytes.size());
    REQUIRE(bytes[page] == 10); // A leaf.
    std::memset(bytes.data() + page, 0, page_bytes);
    std::ofstream(logs.other, std::ios::binary) << bytes;
    auto const before = files_in(logs.elsewhere.path());

    auto const merge = logs.merge();
    REQUIRE(merge.damage);
    CHECK(merge.damage->code == ErrorCode::damaged);
    CHECK(merge.unreadable > 0);
    CHECK(merge.unreadable < 40);
    CHECK(merge.added + merge.unreadable == k_rows);
    auto const rows = rows_of(logs.kiosk);
    CHECK(rows.contains(id_of(0)));
    CHECK(rows.contains(id_of(k_rows - 1)));
    CHECK_FALSE(rows.contains(id_of(k_lost_one)));
    CHECK(logs.kiosk.tallies_agree() == true);
    CHECK(files_in(logs.elsewhere.path()) == before);
}

TEST_CASE("what stands between damaged pages comes in, to the last row")
{
    TwoLogs logs;
    constexpr int k_rows = 3000;
    std::string const words(200, 'c');
    logs.fill(k_rows, words);
    std::string bytes = bytes_of(logs.other);
    auto const number_at = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at])) * 256
            + static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 1]));
    };
    std::size_t const page_bytes = number_at(16);
    int leaves = 0, damaged = 0;
    std::int64_t lost = 0;
    for (std::size_t page = page_bytes; page < bytes.size(); page += page_bytes) {
        bool const holds_rows = bytes[page] == 10 && bytes.substr(page, page_bytes).find(words) != std::string::npos;
        // Neighbours that are both damaged would take the row between them along.
        if (!holds_rows || leaves++ % 3 != 1)
            continue;
        lost += static_cast<std::int64_t>(number_at(page + 3)); // The cells of the page.
        std::memset(bytes.data() + page, 0, page_bytes);
        ++damaged;
    }
    REQUIRE(damaged > 20);
    std::ofstream(logs.other, std::ios::binary) << bytes;

    auto const merge = logs.merge();
    REQUIRE(merge.damage);
    CHECK(merge.added == k_rows - lost);
    CHECK(merge.unreadable == lost);
    CHECK(logs.kiosk.tallies_agree() == true);
}

TEST_CASE("whatever bytes of a log are overwritten, a merge ends, and leaves counts that agree")
{
    TwoLogs logs;
    logs.fill(200, std::string(100, 'c'));
    std::string const sound = bytes_of(logs.other);
    std::mt19937 random(9);
    std::int64_t added = 0;
    for (int attempt = 0; attempt < 100; ++attempt) {
        std::string bytes = sound;
        for (int times = 0; times < 20; ++times)
            bytes[100 + random() % (bytes.size() - 100)] = static_cast<char>(random());
        std::ofstream(logs.other, std::ios::binary) << bytes;
        if (auto const merge = merge_feedback(logs.data.path(), logs.other))
            added += merge->added;
        REQUIRE(bytes_of(logs.other) == bytes);
    }
    CHECK(added >= 200);
    CHECK(logs.kiosk.is_sound() == true);
    CHECK(logs.kiosk.tallies_agree() == true);
}

TEST_CASE("rows of an unknown rating or week, or longer than a visitor can write, are counted and left out")
{
    TwoLogs logs;
    logs.fill(6);
    change(logs.other,
        "UPDATE feedback SET rating = 'superb' WHERE id = x'0001" + std::string(28, '0')
            + "'; UPDATE feedback SET week = '2026-W99' WHERE id = x'0002" + std::string(28, '0')
            + "'; UPDATE feedback SET comment = hex(zeroblob(2000)) WHERE id = x'0003" + std::string(28, '0')
            + "'; UPDATE feedback SET id = x'07' WHERE id = x'0004" + std::string(28, '0')
            + "'; UPDATE feedback SET article = hex(zeroblob(2000)) WHERE id = x'0005" + std::string(28, '0') + "'");
    auto const merge = logs.merge();
    CHECK(merge.added == 1);
    CHECK(merge.left_out == 5);
    CHECK(merge.is_whole());
    CHECK(rows_of(logs.kiosk).size() == 1);
}

TEST_CASE("the log of a first version, which had no marks, comes in")
{
    TwoLogs logs;
    {
        SQLite::Database old(logs.other, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(store::log_migrations().front().sql);
        old.exec(
            "PRAGMA user_version = 1; PRAGMA application_id = " + std::to_string(store::log_schema().application_id)
            + "; INSERT INTO feedback VALUES (randomblob(16), NULL, 'en', 'good', '[]', 'fine', '2025-W01')");
    }
    auto const merge = logs.merge();
    CHECK(merge.added == 1);
    CHECK(merge.is_whole());
    CHECK(logs.kiosk.tallies_agree() == true);
}

TEST_CASE("what is no log of Lectern, or the data folder's own, is refused")
{
    TwoLogs logs;
    REQUIRE(logs.kiosk.add(record(1)));
    auto const code = [&](fs::path const& file) {
        auto const merge = merge_feedback(logs.data.path(), file);
        REQUIRE_FALSE(merge);
        CHECK_MESSAGE(merge.error().message.find(file.string()) != std::string::npos, merge.error().message);
        return merge.error().code;
    };
    CHECK(code(logs.data.path() / "log.db") == ErrorCode::usage);
    CHECK(code(logs.elsewhere.path()) == ErrorCode::usage);
    CHECK(code(logs.other) == ErrorCode::absent);
    std::ofstream(logs.other) << "no database at all";
    CHECK(code(logs.other) == ErrorCode::damaged);
    fs::remove(logs.other);
    SQLite::Database(logs.other, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE feedback (id)");
    CHECK(code(logs.other) == ErrorCode::damaged);
    fs::remove(logs.other);
    logs.fill(1);
    change(logs.other, "PRAGMA user_version = 99");
    CHECK(code(logs.other) == ErrorCode::unsupported);
    CHECK(rows_of(logs.kiosk).size() == 1);
}

TEST_CASE("a journal that was set aside alone is brought in where it has the pages of all of the log")
{
    TwoLogs logs;
    TemporaryFolder const open_one;
    auto log = open_log(open_one.path());
    for (int number = 0; number < 50; ++number)
        REQUIRE(log.add(record(number, std::string(100, 'c'))));
    copy_with_journal(open_one, logs);
    std::ofstream(logs.other, std::ios::trunc) << "";
    auto const before = files_in(logs.elsewhere.path());
    auto const merge = merge_feedback(logs.data.path(), logs.other);
    REQUIRE_MESSAGE(merge, (merge ? "" : merge.error().message));
    CHECK(merge->added == 50);
    CHECK(merge->is_whole());
    CHECK(files_in(logs.elsewhere.path()) == before);
    CHECK(logs.kiosk.tallies_agree() == true);
}

TEST_CASE("of a journal that was set aside alone, and is none, nothing is brought in, which is said")
{
    TwoLogs logs;
    std::ofstream(logs.other) << "";
    std::ofstream(logs.other.string() + "-wal") << "changes";
    auto const before = files_in(logs.elsewhere.path());
    auto const merge = merge_feedback(logs.data.path(), logs.other);
    REQUIRE_FALSE(merge);
    CHECK(merge.error().code == ErrorCode::damaged);
    CHECK(merge.error().message.find("its journal holds changes") != std::string::npos);
    CHECK(files_in(logs.elsewhere.path()) == before);
}

TEST_CASE("rows behind a damaged place in a journal come in, and what is lost is said")
{
    TwoLogs logs;
    TemporaryFolder const open_one;
    auto log = open_log(open_one.path());
    REQUIRE(log.truncate_journal());
    for (int number = 0; number < 40; ++number)
        REQUIRE(log.add(record(number)));
    copy_with_journal(open_one, logs);
    {
        std::fstream journal(logs.other.string() + "-wal", std::ios::in | std::ios::out | std::ios::binary);
        journal.seekp(32 + 24 + 1000);
        journal << "damage";
    }
    auto const before = files_in(logs.elsewhere.path());
    auto const merge = logs.merge();
    CHECK(merge.added == 40);
    CHECK(merge.changes_lost == 40);
    CHECK_FALSE(merge.is_whole());
    CHECK(files_in(logs.elsewhere.path()) == before);
    CHECK(logs.kiosk.tallies_agree() == true);
}

TEST_CASE("a merge makes no log in a data folder that has none")
{
    TwoLogs logs;
    logs.fill(1);
    TemporaryFolder const empty;
    auto const merge = merge_feedback(empty.path(), logs.other);
    REQUIRE_FALSE(merge);
    CHECK(merge.error().code == ErrorCode::absent);
    CHECK(fs::is_empty(empty.path()));
}

TEST_CASE("a comment without a rating is brought in")
{
    TwoLogs logs;
    auto alone = record(7, "Alone");
    alone.rating.reset();
    REQUIRE(open_log(logs.elsewhere.path()).add(alone));
    auto const merge = merge_feedback(logs.data.path(), logs.other);
    REQUIRE_MESSAGE(merge, merge.error().message);
    CHECK(merge->added == 1);
    CHECK_FALSE(rows_of(logs.kiosk).at(alone.id).rating);
}

// What deleted feedback leaves in the files: nothing.

#include "feedback/feedback_deletion.h"
#include "feedback/feedback_log.h"
#include "feedback/open_log.h"
#include "feedback/record_id.h"
#include "support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fstream>
#include <random>

using namespace fixtures;
using base::ErrorCode;
using feedback::FeedbackRecord;
namespace fs = std::filesystem;

namespace {

/// No stretch of another text's bytes, and known by any eight of its letters or so.
std::string canary(std::size_t n) { return "<canary-" + std::to_string(100'000 + n) + ">"; }

/// Rows of every length up to the longest comment, in no order of their ids, so that pages are split all the time.
class Rows {
public:
    explicit Rows(feedback::FeedbackLog& log)
        : m_log(log)
    {
    }

    void add(std::size_t count)
    {
        for (std::size_t n = 0; n < count; ++n) {
            FeedbackRecord row;
            std::ranges::generate(row.id, [&] { return static_cast<std::uint8_t>(m_random()); });
            row.article = "article-" + std::to_string(m_random() % 40);
            row.language = "en";
            row.week = { 2026, 1 + static_cast<int>(m_random() % 50) };
            std::size_t const repeats = std::array { 0, 1, 3, 20, 60, 120 }.at(m_random() % 6);
            for (std::size_t i = 0; i < repeats; ++i)
                row.comment += canary(ids.size());
            REQUIRE(m_log.add(row));
            ids.push_back(row.id);
        }
    }

    std::vector<feedback::RecordId> ids;

private:
    feedback::FeedbackLog& m_log;
    std::mt19937 m_random { 7 };
};

/// Of every file in the folder.
std::string bytes_in(fs::path const& folder)
{
    std::string bytes;
    for (auto const& entry : fs::directory_iterator(folder))
        bytes += bytes_of(entry.path());
    return bytes;
}

int canaries_in(std::string const& bytes, std::vector<std::size_t> const& rows)
{
    return static_cast<int>(std::ranges::count_if(
        rows, [&](std::size_t row) { return bytes.find(canary(row).substr(0, 14)) != std::string::npos; }));
}

void empty_journal(fs::path const& folder)
{
    SQLite::Database log(folder / "log.db", SQLite::OPEN_READWRITE);
    REQUIRE(log.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() == 0);
}

std::string check_of(fs::path const& file)
{
    return SQLite::Database(file, SQLite::OPEN_READWRITE).execAndGet("PRAGMA integrity_check").getString();
}

/// Flips the bytes of one page in the middle.
void damage(fs::path const& file)
{
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(static_cast<std::streamoff>(fs::file_size(file) / 2 / 4096 * 4096));
    stream << std::string(4096, '\xa5');
}

} // namespace

TEST_CASE("no byte of many deleted rows is left, whatever their length and however they moved")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    Rows rows(log);
    rows.add(2500);
    for (std::size_t row = 0; row < 2500; row += 7)
        REQUIRE(log.set_visibility(rows.ids[row], feedback::Visibility::hidden));
    std::vector<std::size_t> gone;
    for (std::size_t row = 0; row < 2500; row += 5) {
        REQUIRE(log.remove(rows.ids[row]).value());
        gone.push_back(row);
    }
    rows.add(300);
    empty_journal(folder.path());
    // Otherwise this test could not fail: secure_delete alone leaves copies that splitting pages has made.
    CHECK(canaries_in(bytes_in(folder.path()), gone) > 0);
    REQUIRE(log.traces_left().value());

    REQUIRE(log.erase_traces());
    CHECK(canaries_in(bytes_in(folder.path()), gone) == 0);
    CHECK_FALSE(log.traces_left().value());
    CHECK(log.is_sound().value());
    CHECK(log.tallies_agree().value());
    CHECK(check_of(folder.path() / "log.db") == "ok");
    int left = 0;
    REQUIRE(log.for_each([&](auto const&) { ++left; }));
    CHECK(left == 2500 - 500 + 300);
}

TEST_CASE("connections that have pages in memory do not bring a deleted row back")
{
    TemporaryFolder const folder;
    auto kiosk = open_log(folder.path()), staff = open_log(folder.path());
    Rows rows(kiosk);
    rows.add(1500);
    std::vector<std::size_t> gone;
    for (std::size_t row = 0; row < 1500; row += 3) {
        REQUIRE(staff.remove(rows.ids[row]).value());
        gone.push_back(row);
    }
    empty_journal(folder.path());
    for (auto* log : { &kiosk, &staff })
        REQUIRE(log->for_each([](auto const&) {})); // Now both have the copies, too.
    REQUIRE(canaries_in(bytes_in(folder.path()), gone) > 0);
    REQUIRE(staff.erase_traces());
    SUBCASE("of the one that erases")
    {
        for (std::size_t row = 1; row < 1500; row += 3)
            REQUIRE(staff.set_visibility(rows.ids[row], feedback::Visibility::hidden));
    }
    SUBCASE("of another one")
    {
        for (std::size_t row = 1; row < 1500; row += 3)
            REQUIRE(kiosk.set_visibility(rows.ids[row], feedback::Visibility::hidden));
    }
    CHECK(canaries_in(bytes_in(folder.path()), gone) == 0);
    rows.add(200);
    CHECK(canaries_in(bytes_in(folder.path()), gone) == 0);
    CHECK(check_of(folder.path() / "log.db") == "ok");
}

TEST_CASE("that traces are left is remembered over a restart, and erased with nobody asking for that row")
{
    TemporaryFolder const folder;
    std::vector<std::size_t> gone;
    {
        auto log = open_log(folder.path());
        Rows rows(log);
        rows.add(1500);
        for (std::size_t row = 0; row < 1500; row += 3) {
            REQUIRE(log.remove(rows.ids[row]).value());
            gone.push_back(row);
        }
        CHECK_FALSE(log.remove(feedback::new_record_id()).value());
    }
    REQUIRE(canaries_in(bytes_in(folder.path()), gone) > 0);
    CHECK(feedback::FeedbackLog::open_read_only(folder.path())->traces_left().value());

    SUBCASE("by the next deletion, of nothing")
    {
        auto const deleted = feedback::delete_feedback(folder.path(), {});
        REQUIRE(deleted);
        CHECK(deleted->left.empty());
    }
    SUBCASE("by a reset") { REQUIRE(open_log(folder.path()).truncate_journal()); }
    CHECK(canaries_in(bytes_in(folder.path()), gone) == 0);
    CHECK_FALSE(feedback::FeedbackLog::open_read_only(folder.path())->traces_left().value());
}

TEST_CASE("a reader puts the erasing off, and it is not forgotten")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    Rows rows(log);
    rows.add(20);
    SQLite::Database reader(folder.path() / "log.db", SQLite::OPEN_READONLY);
    SQLite::Statement reading(reader, "SELECT comment FROM feedback");
    REQUIRE(reading.executeStep());
    auto const deleted = feedback::delete_feedback(folder.path(), std::vector { rows.ids[5] });
    REQUIRE(deleted);
    CHECK(deleted->deleted == 1);
    REQUIRE(deleted->left.size() == 1);
    CHECK(deleted->left[0].code == ErrorCode::busy);
    CHECK(deleted->left[0].message.find("log.db") != std::string::npos);
    CHECK(log.traces_left().value());
    reading.reset();
    auto const again = feedback::delete_feedback(folder.path(), std::vector { rows.ids[5] });
    REQUIRE(again);
    CHECK(again->absent == std::vector { rows.ids[5] });
    CHECK(again->left.empty());
    CHECK(canaries_in(bytes_in(folder.path()), { 5 }) == 0);
}

TEST_CASE("a log that was set aside without content keeps nothing of a row")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    Rows rows(log);
    rows.add(20);
    std::ofstream(folder.path() / "log.before-restore-2026-11-01.db") << "";
    auto const deleted = feedback::delete_feedback(folder.path(), std::vector { rows.ids[5] });
    REQUIRE(deleted);
    CHECK(deleted->deleted == 1);
    CHECK(deleted->left.empty());
}

TEST_CASE("a row is deleted from logs that were set aside, too")
{
    TemporaryFolder const folder;
    std::vector<feedback::RecordId> ids;
    for (char const* const name : { "log.damaged-2026-11-01.db", "log.before-restore-2026-11-02-2.db", "log.db" }) {
        auto log = open_log(folder.path());
        Rows rows(log);
        rows.add(200);
        ids = rows.ids;
        if (std::string(name) == "log.db")
            break;
        for (char const* const companion : { "", "-wal", "-shm" })
            fs::rename(
                folder.path() / (std::string("log.db") + companion), folder.path() / (std::string(name) + companion));
    }
    auto const here = open_log(folder.path());
    std::string const before = bytes_in(folder.path());
    REQUIRE(before.find(canary(22)) != std::string::npos);

    auto const deleted = feedback::delete_feedback(folder.path(), std::vector { ids[21], ids[22], ids[23] });
    REQUIRE(deleted);
    CHECK(deleted->deleted == 3);
    CHECK(deleted->left.empty());
    CHECK(canaries_in(bytes_in(folder.path()), { 21, 22, 23 }) == 0);
    CHECK(bytes_of(folder.path() / "log.damaged-2026-11-01.db").find(canary(30).substr(0, 14)) != std::string::npos);
}

TEST_CASE("a journal that was set aside without a log may hold what was deleted, and is named")
{
    TemporaryFolder const folder;
    std::ofstream(folder.path() / "log.db-wal") << "changes";
    auto log = open_log(folder.path());
    Rows rows(log);
    rows.add(1);
    auto const deleted = feedback::delete_feedback(folder.path(), rows.ids);
    REQUIRE(deleted);
    REQUIRE(deleted->left.size() == 1);
    CHECK(deleted->left.front().message.find("log.damaged-2026-11-22.db") != std::string::npos);
}

TEST_CASE("a log that was set aside and can't be searched to its end is named")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    Rows rows(log);
    rows.add(600);
    empty_journal(folder.path());
    fs::copy_file(folder.path() / "log.db", folder.path() / "log.damaged-2026-11-01.db");
    damage(folder.path() / "log.damaged-2026-11-01.db");
    std::ofstream(folder.path() / "log.damaged-2026-11-02.db")
        << "This is no database, and long enough to be taken for one at first sight.";
    auto const deleted = feedback::delete_feedback(folder.path(), std::vector { rows.ids[2] });
    REQUIRE(deleted);
    CHECK(deleted->deleted == 1);
    REQUIRE(deleted->left.size() == 2);
    for (std::size_t n = 0; n < 2; ++n) {
        CHECK(deleted->left[n].code == ErrorCode::damaged);
        CHECK(deleted->left[n].message.find("log.damaged-2026-11-0" + std::to_string(n + 1)) != std::string::npos);
    }
    CHECK(bytes_of(folder.path() / "log.db").find(canary(2)) == std::string::npos);
    CHECK(bytes_of(folder.path() / "log.damaged-2026-11-02.db").starts_with("This is no database"));
}

TEST_CASE("a damaged page in the log in use is left as it is, and crashes nobody")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    Rows rows(log);
    rows.add(600);
    REQUIRE(log.remove(rows.ids[9]));
    empty_journal(folder.path());
    damage(folder.path() / "log.db");
    auto found = feedback::FeedbackLog::open_existing(folder.path());
    std::string const broken(4096, '\xa5');
    REQUIRE(found->erase_traces());
    CHECK(bytes_of(folder.path() / "log.db").find(broken) != std::string::npos);
    CHECK_FALSE(found->is_sound().value());
}

TEST_CASE("a folder without any log has nothing to delete")
{
    TemporaryFolder const folder;
    CHECK(feedback::delete_feedback(folder.path(), {}).error().code == ErrorCode::absent);
    CHECK(fs::is_empty(folder.path()));
}

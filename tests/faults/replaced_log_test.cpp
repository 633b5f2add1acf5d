// What happens to a log while the kiosk has it open: somebody copies, restores or removes files with a running kiosk.

#include "faults/faults.h"

using namespace faults;
using base::ErrorCode;
namespace fs = std::filesystem;

namespace {

/// How many answers whoever opens the log by its name finds.
int rows_in(fs::path const& folder)
{
    auto const log = feedback::FeedbackLog::open_read_only(folder);
    return log ? count_rows(*log).value() : 0;
}

struct OpenKiosk {
    fixtures::TemporaryFolder folder;
    fs::path data = folder.path() / "data";
    feedback::FeedbackLog log = std::move(*feedback::FeedbackLog::open(data, k_today));

    OpenKiosk() { REQUIRE(log.add(record("before"))); }
};

/// A sound log of somebody else's, without a journal.
void make_log(fs::path const& folder, int rows)
{
    auto log = feedback::FeedbackLog::open(folder, k_today);
    for (int n = 0; n < rows; ++n)
        REQUIRE(log->add(record()));
}

} // namespace

TEST_CASE("an answer is stored where a reader finds it, after the log was removed under the kiosk")
{
    OpenKiosk kiosk;
    SUBCASE("the database") { fs::remove(kiosk.data / "log.db"); }
    SUBCASE("the database and its journal")
    {
        fs::remove(kiosk.data / "log.db");
        fs::remove(kiosk.data / "log.db-wal");
        fs::remove(kiosk.data / "log.db-shm");
    }
    SUBCASE("the folder") { fs::remove_all(kiosk.data); }
    for (int n = 1; n <= 3; ++n) {
        REQUIRE(kiosk.log.add(record()));
        CHECK(rows_in(kiosk.data) == n);
    }
}

TEST_CASE("no answer is lost when only the journal of the log is removed")
{
    OpenKiosk kiosk;
    fs::remove(kiosk.data / "log.db-wal");
    REQUIRE(kiosk.log.add(record()));
    CHECK(rows_in(kiosk.data) == 2);
}

TEST_CASE("no answer is lost when only the shared memory of the log is removed")
{
    OpenKiosk kiosk;
    fs::remove(kiosk.data / "log.db-shm");
    REQUIRE(kiosk.log.add(record()));
    CHECK(rows_in(kiosk.data) == 2);
}

TEST_CASE("a log that is renamed takes along what was stored in it, and a new one begins")
{
    OpenKiosk kiosk;
    fs::create_directory(kiosk.data / "kept");
    fs::rename(kiosk.data / "log.db", kiosk.data / "kept" / "log.db");
    REQUIRE(kiosk.log.add(record()));
    CHECK(rows_in(kiosk.data) == 1);
    CHECK(rows_in(kiosk.data / "kept") == 1);
}

TEST_CASE("a log that is replaced is the one that answers go to, and the journal of the old one spoils nothing")
{
    OpenKiosk kiosk;
    make_log(kiosk.folder.path() / "other", 5);
    fs::rename(kiosk.folder.path() / "other" / "log.db", kiosk.data / "log.db");
    REQUIRE(kiosk.log.add(record()));
    CHECK(rows_in(kiosk.data) == 6);
    CHECK(feedback::FeedbackLog::open_read_only(kiosk.data)->is_sound().value());
}

TEST_CASE("a visit is counted where a reader finds it, after the log was removed under the kiosk")
{
    OpenKiosk kiosk;
    fs::remove_all(kiosk.data);
    REQUIRE(kiosk.log.count_visit({}));
    CHECK(feedback::FeedbackLog::open_read_only(kiosk.data));
}

TEST_CASE("a log that is replaced by rubbish is set aside, and the answer is kept")
{
    OpenKiosk kiosk;
    write_file(kiosk.data / "rubbish", "this is not a database at all");
    fs::rename(kiosk.data / "rubbish", kiosk.data / "log.db");
    REQUIRE(kiosk.log.add(record()));
    CHECK(rows_in(kiosk.data) == 1);
    CHECK(content_of(kiosk.data / "log.damaged-2026-11-22.db") == "this is not a database at all");
}

/// As `cp other.db log.db` does: the file stays the same one.
void copy_over(fs::path const& from, fs::path const& to) { write_file(to, content_of(from)); }

/// Everything that was stored is in the log, or in one that was set aside.
void check_found(OpenKiosk const& kiosk, feedback::FeedbackRecord const& answer)
{
    auto const log = feedback::FeedbackLog::open_read_only(kiosk.data);
    REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
    CHECK(log->is_sound().value());
    bool found = false;
    REQUIRE(log->for_each([&](feedback::FeedbackRecord const& row) { found = found || row.id == answer.id; }));
    CHECK(found);
}

TEST_CASE("an answer is stored where a reader finds it, after another file was copied over the log")
{
    OpenKiosk kiosk;
    auto const answer = record();
    int rows_there = 0;
    SUBCASE("a smaller log") { rows_there = 1; }
    SUBCASE("a larger log") { rows_there = 300; }
    SUBCASE("rubbish") {}
    for (int n = 0; n < 100; ++n)
        REQUIRE(kiosk.log.add(record(std::string(300, 'x'))));
    make_log(kiosk.folder.path() / "other", rows_there);
    if (rows_there == 0)
        write_file(kiosk.folder.path() / "other" / "log.db", std::string(5000, 'x'));
    std::string const journal = content_of(kiosk.data / "log.db-wal");
    copy_over(kiosk.folder.path() / "other" / "log.db", kiosk.data / "log.db");
    REQUIRE(kiosk.log.add(answer));
    check_found(kiosk, answer);
    // What was in the journal is not lost: it is set aside, unless it made a sound log together with the other file.
    bool const is_set_aside = fs::exists(kiosk.data / "log.damaged-2026-11-22.db");
    CHECK((is_set_aside ? content_of(kiosk.data / "log.damaged-2026-11-22.db-wal").starts_with(journal)
                        : rows_in(kiosk.data) == 102));
    REQUIRE(kiosk.log.add(record()));
    REQUIRE(kiosk.log.truncate_journal());
    check_found(kiosk, answer);
}

TEST_CASE("an answer is stored in the file that was copied over the log after its journal was emptied")
{
    OpenKiosk kiosk;
    for (int n = 0; n < 100; ++n)
        REQUIRE(kiosk.log.add(record(std::string(300, 'x'))));
    REQUIRE(kiosk.log.truncate_journal());
    make_log(kiosk.folder.path() / "other", 7);
    copy_over(kiosk.folder.path() / "other" / "log.db", kiosk.data / "log.db");
    auto const answer = record();
    REQUIRE(kiosk.log.add(answer));
    check_found(kiosk, answer);
    CHECK(rows_in(kiosk.data) == 8);
}

TEST_CASE("a visit that ends after another file was copied over the log spoils nothing")
{
    OpenKiosk kiosk;
    for (int n = 0; n < 100; ++n)
        REQUIRE(kiosk.log.add(record(std::string(300, 'x'))));
    make_log(kiosk.folder.path() / "other", 300);
    copy_over(kiosk.folder.path() / "other" / "log.db", kiosk.data / "log.db");
    REQUIRE(kiosk.log.truncate_journal());
    auto const answer = record();
    REQUIRE(kiosk.log.add(answer));
    check_found(kiosk, answer);
}

TEST_CASE("a journal that another connection moved into the log is no file that was copied over it")
{
    OpenKiosk kiosk;
    auto const answer = record();
    REQUIRE(kiosk.log.add(answer));
    REQUIRE(feedback::FeedbackLog::open_existing(kiosk.data)->erase_traces());
    REQUIRE(feedback::FeedbackLog::open_existing(kiosk.data)->truncate_journal());
    REQUIRE(kiosk.log.add(record()));
    CHECK(rows_in(kiosk.data) == 3);
    check_found(kiosk, answer);
    CHECK_FALSE(fs::exists(kiosk.data / "log.damaged-2026-11-22.db"));
}

TEST_CASE("a log that was removed is made again while staff still have the old one open")
{
    OpenKiosk kiosk;
    auto const staff = feedback::FeedbackLog::open_existing(kiosk.data);
    REQUIRE(staff);
    SUBCASE("the database") { fs::remove(kiosk.data / "log.db"); }
    SUBCASE("the folder") { fs::remove_all(kiosk.data); }
    for (int n = 1; n <= 3; ++n) {
        REQUIRE(kiosk.log.add(record()));
        CHECK(rows_in(kiosk.data) == n);
    }
}

TEST_CASE("what maintains a log that was removed meanwhile makes no new one")
{
    OpenKiosk kiosk;
    auto other = feedback::FeedbackLog::open_existing(kiosk.data);
    REQUIRE(other);
    fs::remove(kiosk.data / "log.db");
    auto const hidden = other->set_visibility(record().id, feedback::Visibility::hidden);
    REQUIRE_FALSE(hidden);
    CHECK(hidden.error().code == ErrorCode::absent);
    CHECK_FALSE(fs::exists(kiosk.data / "log.db"));
}

TEST_CASE(
    "a log without content whose journal is full is set aside with it, and a reader does not say that none is there")
{
    OpenKiosk kiosk;
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "log.db", "");
    fs::copy_file(kiosk.data / "log.db-wal", folder.path() / "log.db-wal");
    std::string const journal = content_of(folder.path() / "log.db-wal");
    REQUIRE(!journal.empty());
    auto const read = feedback::FeedbackLog::open_read_only(folder.path());
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::damaged);
    auto log = feedback::FeedbackLog::open(folder.path(), k_today);
    REQUIRE(log);
    CHECK(log->add(record()));
    CHECK(content_of(folder.path() / "log.damaged-2026-11-22.db").empty());
    CHECK(content_of(folder.path() / "log.damaged-2026-11-22.db-wal") == journal);
}

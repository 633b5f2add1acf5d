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

// A disk that fails to read once or for a moment, as while it resets, and is sound afterwards.

#include "faults/disk_calls.h"
#include "faults/faults.h"
#include "faults/pauses.h"
#include "feedback/comment_list.h"
#include "feedback/far_weeks.h"
#include "feedback/feedback_overview.h"
#include "access/staff_access.h"
#include "upkeep/backup.h"
#include "upkeep/health.h"
#include "upkeep/restore.h"
#include "upkeep/verify.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cerrno>
#include <sqlite3.h>

using namespace faults;
namespace fs = std::filesystem;

namespace {

std::function<bool(off64_t at)> fails;

ssize_t failing_pread(int descriptor, void* bytes, size_t count, off64_t at)
{
    if (!fails(at))
        return ::pread64(descriptor, bytes, count, at);
    errno = EIO;
    return -1;
}

/// While it lives, SQLite fails to read what `which` says.
struct FailingReads {
    explicit FailingReads(std::function<bool(off64_t at)> which)
    {
        fails = std::move(which);
        for (char const* const name : { "pread", "pread64" })
            vfs->xSetSystemCall(vfs, name, reinterpret_cast<sqlite3_syscall_ptr>(&failing_pread));
    }
    FailingReads(FailingReads const&) = delete;
    FailingReads& operator=(FailingReads const&) = delete;
    ~FailingReads() { vfs->xSetSystemCall(vfs, nullptr, nullptr); }

    sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
};

bool is_set_aside(fs::path const& folder) { return fs::exists(folder / "log.damaged-2026-11-22.db"); }

/// A log of two answers whose kiosk was stopped.
struct StoppedKiosk {
    fixtures::TemporaryFolder folder;
    StoppedKiosk()
    {
        auto log = feedback::FeedbackLog::open(folder.path(), k_today);
        REQUIRE(log->add(record()));
        REQUIRE(log->add(record()));
    }
};

/// Calls `action` again and again, with another read that fails once, until none fails any more.
void fail_each_read(std::function<void(fs::path const& folder)> const& action, std::string const& before = "SELECT 1")
{
    NoPauses const at_once;
    bool failed = true;
    int tried = 0;
    for (int nth = 0; failed; ++nth, ++tried) {
        CAPTURE(nth);
        StoppedKiosk const kiosk;
        SQLite::Database(kiosk.folder.path() / "log.db", SQLite::OPEN_READWRITE).exec(before);
        int reads = 0;
        {
            FailingReads const once([&](off64_t) { return reads++ == nth; });
            action(kiosk.folder.path());
        }
        failed = reads > nth;
        CHECK_FALSE(is_set_aside(kiosk.folder.path()));
    }
    CHECK(tried > 5);
}

} // namespace

TEST_CASE("a read that fails once, wherever it is, sets no sound log aside and loses no answer")
{
    fail_each_read([](fs::path const& folder) {
        {
            auto log = feedback::FeedbackLog::open(folder, k_today);
            REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
            CHECK(log->add(record()));
        }
        CHECK(count_rows(*feedback::FeedbackLog::open_read_only(folder)).value_or(3) == 3);
    });
}

TEST_CASE("a read that fails once, wherever it is, is no fault for whoever only reads the log")
{
    fail_each_read([](fs::path const& folder) {
        auto const log = feedback::FeedbackLog::open_read_only(folder);
        REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
        CHECK(feedback::overview_of(*log, { .this_week = { 2026, 47 } }));
        auto const comments = feedback::comments_of(*log, {}, {}, 10);
        REQUIRE(comments);
        CHECK(comments->comments.size() == 2);
    });
    fail_each_read([](fs::path const& folder) {
        auto const health = upkeep::examine({ .data_folder = folder });
        CHECK_FALSE(health.feedback.problem);
        CHECK(health.feedback.rows == 2);
    });
    fail_each_read([](fs::path const& folder) {
        upkeep::verify({ .data_folder = folder }, { .found = [](upkeep::Finding const& finding) {
            CHECK_FALSE(finding.problem);
            if (finding.part == upkeep::Part::feedback)
                CHECK(finding.read == 2);
        } });
    });
}

TEST_CASE("what was read before a read that fails once, wherever it is, is not read twice")
{
    // On many pages.
    std::string const weeks
        = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 499) "
          "INSERT INTO tally_week SELECT printf('20%02d-W%02d', 30 + i / 50, 1 + i % 50), 1 FROM n;";
    std::string const held_back = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 499) "
                                  "INSERT INTO tally_held_back SELECT printf('x%03d', i), 0, 1 FROM n;";
    fail_each_read(
        [](fs::path const& folder) {
            auto const log = feedback::FeedbackLog::open_read_only(folder);
            REQUIRE(log);
            auto const far = feedback::far_weeks(*log, { 2026, 47 });
            REQUIRE(far);
            CHECK(far->size() == 500);
            CHECK(feedback::held_back_comments(*log, feedback::HiddenComments::included)
                == feedback::HeldBack { 500, { "x000", "x001", "x002", "x003", "x004", "x005" } });
        },
        weeks + held_back);
}

TEST_CASE("a disk that can't be read for a moment loses no answer, and its log stays where it is")
{
    StoppedKiosk const kiosk;
    int pauses = 0;
    NoPauses const counted([&] { ++pauses; });
    {
        FailingReads const at_first([&](off64_t) { return pauses < 2; });
        auto log = feedback::FeedbackLog::open(kiosk.folder.path(), k_today);
        REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
        CHECK(pauses == 2);
        CHECK(log->add(record()));
    }
    CHECK_FALSE(is_set_aside(kiosk.folder.path()));
    CHECK(count_rows(*feedback::FeedbackLog::open_read_only(kiosk.folder.path())).value() == 3);
}

TEST_CASE("a log that can't be read however often it is tried stays where it is, and takes the answer once it can be")
{
    StoppedKiosk const kiosk;
    NoPauses const at_once;
    {
        FailingReads const always([](off64_t) { return true; });
        CHECK(feedback::FeedbackLog::open(kiosk.folder.path(), k_today).error().code == base::ErrorCode::unreadable);
    }
    CHECK_FALSE(is_set_aside(kiosk.folder.path()));
    auto log = feedback::FeedbackLog::open(kiosk.folder.path(), k_today);
    REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
    auto const answer = record();
    CHECK(log->add(answer));
    REQUIRE(log->truncate_journal());
    {
        FailingReads const always([](off64_t) { return true; });
        log = feedback::FeedbackLog::open(kiosk.folder.path(), k_today);
        CHECK(log.error().code == base::ErrorCode::unreadable);
    }
    CHECK_FALSE(is_set_aside(kiosk.folder.path()));
    CHECK(count_rows(*feedback::FeedbackLog::open_read_only(kiosk.folder.path())).value() == 3);
}

TEST_CASE("a log of which one part can't be read is not called damaged, and stays where it is")
{
    StoppedKiosk const kiosk;
    NoPauses const at_once;
    {
        auto log = feedback::FeedbackLog::open(kiosk.folder.path(), k_today);
        for (int row = 0; row < 300; ++row)
            REQUIRE(log->add(record()));
    }
    SQLite::Database(kiosk.folder.path() / "log.db", SQLite::OPEN_READWRITE).exec("VACUUM");
    {
        auto log = feedback::FeedbackLog::open(kiosk.folder.path(), k_today);
        REQUIRE(log);
        int refused = 0;
        // What opening reads is sound, and inside a statement SQLite says "malformed" of the rest.
        FailingReads const behind([&](off64_t at) {
            bool const fails_here = at >= 20 * 4096;
            refused += fails_here;
            return fails_here;
        });
        auto const added = log->add(record());
        CHECK(refused > 0);
        REQUIRE_FALSE(added);
        CHECK(added.error().code == base::ErrorCode::unreadable);
    }
    CHECK_FALSE(is_set_aside(kiosk.folder.path()));
    CHECK(count_rows(*feedback::FeedbackLog::open_read_only(kiosk.folder.path())).value() == 302);
}

TEST_CASE("a restore that is told to replace also replaces a database that can't be read, and keeps it")
{
    /// For ever.
    struct LostSector : DiskWatcher {
        std::string name;
        explicit LostSector(std::string of)
            : name(std::move(of))
        {
        }
        int refuse(DiskCall const& call) override
        {
            return call.kind == DiskCallKind::read && call.path == name ? EIO : 0;
        }
    };
    std::chrono::sys_days const day { k_today };
    NoPauses const at_once;
    for (std::string const name : { "log.db", "log.db-wal", "staff.db" }) {
        CAPTURE(name);
        StoppedKiosk const kiosk, other;
        for (auto const& folder : { kiosk.folder.path(), other.folder.path() })
            REQUIRE(staff::StaffAccess::open(folder, base::Instant {}));
        fixtures::TemporaryFolder const stick;
        fs::path const backup = stick.path() / "backup.tar", lost = kiosk.folder.path() / name;
        REQUIRE(upkeep::make_backup({ other.folder.path(), other.folder.path() / "lectern.yaml", backup, day }));
        if (!fs::exists(lost))
            write_file(lost, std::string(10'000, 'x'));
        std::string const content = content_of(lost);
        LostSector sector(name);
        {
            DiskWatch const watch(kiosk.folder.path(), sector);
            auto const restored = upkeep::restore_backup({ .archive = backup,
                .data_folder = kiosk.folder.path(),
                .existing = upkeep::ExistingFiles::set_aside,
                .today = k_today });
            REQUIRE_MESSAGE(restored, (restored ? "" : restored.error().message));
        }
        auto const kept = name.substr(0, name.find('.')) + ".damaged-2026-11-22" + name.substr(name.find('.'));
        CHECK(content_of(kiosk.folder.path() / kept) == content);
        CHECK(count_rows(*feedback::FeedbackLog::open_read_only(kiosk.folder.path())).value() == 2);
    }
}

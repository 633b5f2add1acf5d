// A disk that fails to read once, and is sound afterwards.

#include "faults/faults.h"
#include "store/file_identity.h"

#include <cerrno>
#include <sqlite3.h>

using namespace faults;
namespace fs = std::filesystem;

namespace {

std::function<bool(int descriptor)> fails;

ssize_t failing_pread(int descriptor, void* bytes, size_t count, off64_t at)
{
    if (!fails(descriptor))
        return ::pread64(descriptor, bytes, count, at);
    errno = EIO;
    return -1;
}

/// While it lives, SQLite fails to read what `which` says.
struct FailingReads {
    explicit FailingReads(std::function<bool(int descriptor)> which)
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

} // namespace

TEST_CASE("a read that fails once, wherever it is, sets no sound log aside and loses no answer")
{
    bool failed = true;
    int tried = 0;
    for (int nth = 0; failed; ++nth, ++tried) {
        CAPTURE(nth);
        StoppedKiosk const kiosk;
        {
            int reads = 0;
            FailingReads const once([&](int) { return reads++ == nth; });
            auto log = feedback::FeedbackLog::open(kiosk.folder.path(), k_today);
            REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
            CHECK(log->add(record()));
            failed = reads > nth;
        }
        CHECK_FALSE(is_set_aside(kiosk.folder.path()));
        CHECK(count_rows(*feedback::FeedbackLog::open_read_only(kiosk.folder.path())).value() == 3);
    }
    CHECK(tried > 5);
}

TEST_CASE("a log that can't be read however often it is opened is set aside, and the answer is kept")
{
    StoppedKiosk const kiosk;
    {
        auto const bad_file = store::identity_of(kiosk.folder.path() / "log.db");
        FailingReads const always([&](int descriptor) {
            return store::identity_of("/proc/self/fd/" + std::to_string(descriptor)) == bad_file;
        });
        auto log = feedback::FeedbackLog::open(kiosk.folder.path(), k_today);
        REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
        CHECK(log->add(record()));
    }
    CHECK(is_set_aside(kiosk.folder.path()));
    CHECK(count_rows(*feedback::FeedbackLog::open_read_only(kiosk.folder.path())).value() == 1);
}

#include "feedback/feedback_log.h"
#include "store/connected_file.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// Whether another process could lock the file for itself alone, as the last connection to a log does when it ends.
bool another_process_can_lock(std::filesystem::path const& file)
{
    pid_t const child = ::fork();
    if (child == 0) {
        int const descriptor = ::open(file.c_str(), O_RDWR);
        // The bytes of SQLite's shared lock (https://www.sqlite.org/fileformat2.html, 1.6).
        struct flock lock {
            .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x40000002, .l_len = 510, .l_pid = 0
        };
        ::_exit(::fcntl(descriptor, F_SETLK, &lock) == 0 ? 1 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WEXITSTATUS(status) == 1;
}

} // namespace

TEST_CASE("a second connection to the log does not take the locks from the first")
{
    fixtures::TemporaryFolder const folder;
    auto const today = std::chrono::year { 2026 } / 11 / 22;
    auto first = feedback::FeedbackLog::open(folder.path(), today);
    REQUIRE(first);
    REQUIRE_FALSE(another_process_can_lock(folder.path() / "log.db"));
    {
        auto const second = feedback::FeedbackLog::open_existing(folder.path());
        REQUIRE(second);
        CHECK_FALSE(another_process_can_lock(folder.path() / "log.db"));
    }
    CHECK_FALSE(another_process_can_lock(folder.path() / "log.db"));
}

TEST_CASE("a file is looked at by the first only, and again when all have gone")
{
    fixtures::TemporaryFolder const folder;
    std::ofstream(folder.path() / "x.db") << "x";
    int looks = 0;
    auto const look = [&]() -> base::Result<void> {
        ++looks;
        return {};
    };
    {
        auto const first = store::ConnectedFile::enter(folder.path() / "x.db", look);
        auto const second = store::ConnectedFile::enter(folder.path() / "./x.db", look);
        REQUIRE((first && second));
        CHECK(looks == 1);
    }
    REQUIRE(store::ConnectedFile::enter(folder.path() / "x.db", look));
    CHECK(looks == 2);
}

TEST_CASE("another file of the same name is looked at, while somebody has the first one open")
{
    fixtures::TemporaryFolder const folder;
    auto const file = folder.path() / "x.db";
    int looks = 0;
    auto const create = [&]() -> base::Result<void> {
        ++looks;
        std::ofstream(file, std::ios::app) << "x";
        return {};
    };
    auto const first = store::ConnectedFile::enter(file, create);
    std::filesystem::rename(file, folder.path() / "y.db");
    auto const second = store::ConnectedFile::enter(file, create);
    CHECK(looks == 2);
    CHECK(second->identity() != first->identity());
    CHECK(store::ConnectedFile::enter(folder.path() / "y.db", create)->identity() == first->identity());
    CHECK(looks == 2);
}

TEST_CASE("a look that fails leaves nobody present")
{
    fixtures::TemporaryFolder const folder;
    std::ofstream(folder.path() / "y.db") << "y";
    auto const refuse = []() -> base::Result<void> { return base::failure(base::ErrorCode::damaged, "no"); };
    CHECK_FALSE(store::ConnectedFile::enter(folder.path() / "y.db", refuse));
    CHECK_FALSE(store::ConnectedFile::enter(folder.path() / "y.db", refuse));
}

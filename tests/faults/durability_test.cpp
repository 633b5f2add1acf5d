#include "faults/faults.h"

#include <fcntl.h>
#include <sys/syscall.h>

using namespace faults;

namespace {

/// What the system was asked to do, in order: "sync <file>" and "rename <to>". Null: not recorded.
std::vector<std::string>* recorded = nullptr;

void record_call(std::string const& what, std::filesystem::path const& file)
{
    if (recorded)
        recorded->push_back(what + " " + file.filename().string());
}

std::filesystem::path path_of(int descriptor)
{
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor), ignored);
}

std::size_t position_of(std::vector<std::string> const& calls, std::string const& call, bool last = false)
{
    auto const found
        = last ? std::find(calls.rbegin(), calls.rend(), call).base() - 1 : std::find(calls.begin(), calls.end(), call);
    REQUIRE_MESSAGE(found != calls.end(), call);
    return static_cast<std::size_t>(found - calls.begin());
}

} // namespace

// These take the place of the system's own in this program and in the libraries that it uses.
extern "C" int fsync(int descriptor)
{
    record_call("sync", path_of(descriptor));
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

extern "C" int fdatasync(int descriptor)
{
    record_call("sync", path_of(descriptor));
    return static_cast<int>(::syscall(SYS_fdatasync, descriptor));
}

extern "C" int rename(char const* from, char const* to) noexcept
{
    record_call("rename", to);
    return static_cast<int>(::syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to));
}

TEST_CASE("each row of feedback is made durable before add returns")
{
    fixtures::TemporaryFolder const folder;
    auto log = feedback::FeedbackLog::open(folder.path(), k_today);
    REQUIRE(log);
    for (int n = 0; n < 3; ++n) {
        std::vector<std::string> calls;
        recorded = &calls;
        auto const added = log->add(record());
        recorded = nullptr;
        REQUIRE(added);
        CHECK(std::find(calls.begin(), calls.end(), "sync log.db-wal") != calls.end());
    }
}

TEST_CASE("a new edition is durable before it takes its name, and its name is durable before publish returns")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("a", "A") });
    std::vector<std::string> calls;
    recorded = &calls;
    fixtures::publish(folder.path(), { fixtures::article("b", "B") });
    recorded = nullptr;

    std::string const sync_folder = "sync " + folder.path().filename().string();
    std::size_t const renamed = position_of(calls, "rename catalogue.db");
    CHECK(position_of(calls, "sync catalogue.new.db") < renamed);
    CHECK(position_of(calls, sync_folder) < renamed);
    CHECK(position_of(calls, "rename catalogue.previous.db") < renamed);
    CHECK(position_of(calls, sync_folder, true) > renamed);
}

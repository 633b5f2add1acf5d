#include "platform/process.h"

#include <doctest/doctest.h>

#include <array>
#include <csignal>
#include <functional>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// Runs `body` in a process of its own and returns how that ended, as waitpid() tells it.
int status_of_child(std::function<int()> const& body)
{
    pid_t const child = ::fork();
    if (child == 0)
        ::_exit(body());
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

/// Sends itself the signals and waits to be called back: 42 when it was.
int child_that_is_sent(std::initializer_list<int> signals)
{
    std::array<int, 2> pipe {};
    if (::pipe(pipe.data()) != 0)
        return -1;
    platform::on_end_request([write_end = pipe[1]] { (void)!::write(write_end, "x", 1); });
    for (int const number : signals)
        ::kill(::getpid(), number);
    char called = 0;
    return ::read(pipe[0], &called, 1) == 1 ? 42 : 1;
}

} // namespace

TEST_CASE("a request to end calls back instead of killing")
{
    for (int const number : { SIGTERM, SIGINT, SIGHUP }) {
        int const status = status_of_child([number] { return child_that_is_sent({ number }); });
        REQUIRE(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 42);
    }
}

TEST_CASE("a second request does not cut a clean end short")
{
    int const status = status_of_child([] { return child_that_is_sent({ SIGTERM, SIGHUP, SIGTERM }); });
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 42);
}

TEST_CASE("typed words reach no core file and no other process")
{
    int const status = status_of_child([] {
        rlimit const generous { 1 << 20, 1 << 20 };
        ::setrlimit(RLIMIT_CORE, &generous);
        platform::forbid_core_dumps();
        rlimit limit { 1, 1 };
        ::getrlimit(RLIMIT_CORE, &limit);
        bool const dumpable = ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0;
        return limit.rlim_cur == 0 && limit.rlim_max == 0 && !dumpable ? 42 : 1;
    });
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 42);
}

TEST_CASE("a crash leaves no core")
{
    int const status = status_of_child([] {
        platform::forbid_core_dumps();
        ::signal(SIGABRT, SIG_DFL);
        ::abort();
        return 0;
    });
    REQUIRE(WIFSIGNALED(status));
    CHECK_FALSE(WCOREDUMP(status));
}

#include "platform/process.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fstream>
#include <functional>
#include <string>
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

TEST_CASE("memory is locked where it may be, and else the limit is named where anything is swapped")
{
    int const status = status_of_child([] {
        auto const locked = platform::lock_memory();
        if (locked) {
            std::ifstream state("/proc/self/status");
            for (std::string line; std::getline(state, line);)
                if (line.starts_with("VmLck:"))
                    return std::stoi(line.substr(6)) > 0 ? 0 : 1;
            return 2;
        }
        if (locked.error().code == base::ErrorCode::absent)
            return 0;
        return locked.error().message.find("ulimit -l") != std::string::npos ? 0 : 3;
    });
    CHECK(WEXITSTATUS(status) == 0);
}

#ifndef __SANITIZE_ADDRESS__

TEST_CASE("a file that is cut short while it is mapped ends the process with a status, and with a line that says so")
{
    for (int const number : { SIGBUS, SIGSEGV }) {
        std::array<int, 2> pipe {};
        REQUIRE(::pipe(pipe.data()) == 0);
        int const status = status_of_child([&] {
            ::dup2(pipe[1], STDERR_FILENO);
            platform::end_cleanly_on_faults();
            ::raise(number);
            return 7;
        });
        ::close(pipe[1]);
        std::string said(200, '\0');
        said.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::read(pipe[0], said.data(), said.size()))));
        ::close(pipe[0]);
        REQUIRE(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 1);
        CHECK(said.find("the program ends") != std::string::npos);
    }
}

#endif

TEST_CASE("a limit on the size of files fails a write and ends nothing")
{
    int const status = status_of_child([] {
        platform::end_cleanly_on_faults();
        ::raise(SIGXFSZ);
        return 7;
    });
    CHECK(WIFEXITED(status));
}

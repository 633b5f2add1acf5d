#include "platform/process.h"

#include "support/fixtures.h"
#include "support/skip.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <string>
#include <sys/mman.h>
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

struct Outcome {
    int status;
    std::string said; ///< On standard error.
};

Outcome outcome_of_child(std::function<int()> const& body)
{
    std::array<int, 2> pipe {};
    REQUIRE(::pipe(pipe.data()) == 0);
    int const status = status_of_child([&] {
        ::dup2(pipe[1], STDERR_FILENO);
        return body();
    });
    ::close(pipe[1]);
    std::string said(200, '\0');
    said.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::read(pipe[0], said.data(), said.size()))));
    ::close(pipe[0]);
    return { status, said };
}

/// Sends itself the signals and waits to be called back: 42 when it was.
int child_that_is_sent(std::initializer_list<int> signals)
{
    std::array<int, 2> pipe {};
    if (::pipe(pipe.data()) != 0)
        return -1;
    platform::on_end_request([write_end = pipe[1]] { (void)!::write(write_end, "x", 1); }, std::chrono::minutes { 1 });
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
#ifdef __SANITIZE_ADDRESS__
    tests::skip("AddressSanitizer lets nobody lock memory");
    return;
#endif
    constexpr int k_nothing_swaps = 9;
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
            return k_nothing_swaps;
        return locked.error().message.find("ulimit -l") != std::string::npos ? 0 : 3;
    });
    if (WEXITSTATUS(status) == k_nothing_swaps)
        tests::skip("little memory may be locked, and nothing is swapped here");
    else
        CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a request to end that nobody answers in time ends the process with a status, and with a line that says so")
{
    auto const [status, said] = outcome_of_child([] {
        platform::on_end_request([] {}, std::chrono::seconds { 0 });
        ::kill(::getpid(), SIGTERM);
        for (;;)
            ::pause();
        return 7;
    });
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 1);
    CHECK(said.find("it ends now") != std::string::npos);
}

TEST_CASE("a start that does not come to its end ends with a status, and with a line that says so")
{
    auto const [status, said] = outcome_of_child([] {
        platform::StartLimit const limit(std::chrono::seconds { 100 });
        ::raise(SIGALRM);
        return 7;
    });
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 1);
    CHECK(said.find("nothing could be shown") != std::string::npos);
    CHECK(WEXITSTATUS(status_of_child([] {
        {
            platform::StartLimit const limit(std::chrono::seconds { 100 });
        }
        return ::alarm(0) == 0 ? 42 : 7; // None is left.
    })) == 42);
}

#ifndef __SANITIZE_ADDRESS__

TEST_CASE("a file that is cut short while it is mapped ends the process with a status, and with a line that says so")
{
    fixtures::TemporaryFolder const folder;
    std::string const file = folder.path() / "mapped";
    auto const [status, said] = outcome_of_child([&] {
        platform::end_cleanly_on_faults();
        int const opened = ::open(file.c_str(), O_RDWR | O_CREAT, 0600);
        if (::ftruncate(opened, 4096) != 0)
            return 2;
        auto const* mapped = static_cast<char const volatile*>(::mmap(nullptr, 4096, PROT_READ, MAP_SHARED, opened, 0));
        if (mapped == MAP_FAILED || ::ftruncate(opened, 0) != 0)
            return 3;
        return 7 + mapped[100];
    });
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 1);
    CHECK(said.find("cut short") != std::string::npos);
}

TEST_CASE("memory that is not there, and a library that gives up, end the process with a status and a line")
{
    for (int const number : { SIGSEGV, SIGTRAP, SIGABRT }) {
        CAPTURE(number);
        auto const [status, said] = outcome_of_child([number] {
            platform::end_cleanly_on_faults();
            ::raise(number);
            return 7;
        });
        REQUIRE(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 1);
        CHECK(said.find("the program ends") != std::string::npos);
    }
}

#endif

TEST_CASE("a limit on the size of files fails a write and ends nothing")
{
    fixtures::TemporaryFolder const folder;
    std::string const file = folder.path() / "limited";
    int const status = status_of_child([&] {
        platform::end_cleanly_on_faults();
        rlimit const small { 10, 10 };
        ::setrlimit(RLIMIT_FSIZE, &small);
        int const opened = ::open(file.c_str(), O_WRONLY | O_CREAT, 0600);
        std::string const words(20, 'w');
        return ::write(opened, words.data(), 10) == 10 && ::write(opened, words.data(), 10) < 0 && errno == EFBIG ? 42
                                                                                                                  : 7;
    });
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 42);
}

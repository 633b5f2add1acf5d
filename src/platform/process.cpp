#include "platform/process.h"

#include "base/file.h"

#include <array>
#include <csignal>
#include <fstream>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <utility>

// A sanitizer says more of a fault than we do.
#if defined(__SANITIZE_ADDRESS__)
#define LECTERN_SANITIZER_TELLS
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LECTERN_SANITIZER_TELLS
#endif
#endif

namespace platform {

namespace {

/// A line each after the heading (proc(5)).
bool is_swapping()
{
    std::ifstream swaps("/proc/swaps");
    std::string line;
    return std::getline(swaps, line) && std::getline(swaps, line);
}

/// Only what signal-safety(7) allows.
[[noreturn]] void end_with(std::string_view line)
{
    (void)!::write(STDERR_FILENO, line.data(), line.size());
    ::_exit(1);
}

#ifndef LECTERN_SANITIZER_TELLS

void end_on_fault(int number)
{
    switch (number) {
    case SIGBUS: end_with("lectern: a file was cut short while it was in use; the program ends\n");
    case SIGSEGV: end_with("lectern: memory could not be used; the program ends\n");
    default: end_with("lectern: a library gave up, perhaps for want of memory; the program ends\n");
    }
}

#endif

void end_of_start(int)
{
    end_with("lectern: nothing could be shown in time, perhaps for want of memory; the program ends\n");
}

} // namespace

void forbid_core_dumps()
{
    rlimit const none { 0, 0 };
    ::setrlimit(RLIMIT_CORE, &none);
    // The limit does not hold where core_pattern is a pipe (core(5)), and says nothing about ptrace or /proc/PID/mem.
    // Not being dumpable settles all three. The price: only root can read our files in /proc (a thread of
    // our own still can), and a debugger must run as root. A program that we start is dumpable again.
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

base::Result<void> lock_memory()
{
    rlimit limit {};
    ::getrlimit(RLIMIT_MEMLOCK, &limit);
    // With a limit that is reached later, memory would run out then.
    if (limit.rlim_cur == RLIM_INFINITY || ::geteuid() == 0) {
        if (::mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0)
            return {};
        return tl::unexpected(base::error_from_errno("lock memory"));
    }
    if (!is_swapping())
        return base::failure(base::ErrorCode::absent, "nothing is swapped here");
    return base::failure(base::ErrorCode::unavailable,
        "typed words may reach a swap device: at most " + std::to_string(limit.rlim_cur / 1024)
            + " KB of memory may be locked (ulimit -l)");
}

void end_cleanly_on_faults()
{
    std::signal(SIGXFSZ, SIG_IGN);
#ifndef LECTERN_SANITIZER_TELLS
    // A stack of its own: the usual one may be what is full. It serves this thread alone (sigaltstack(2)); others have
    // their own for a fault, unless that is full.
    static std::array<char, 16 * 1024> stack;
    stack_t const other { .ss_sp = stack.data(), .ss_flags = 0, .ss_size = stack.size() };
    ::sigaltstack(&other, nullptr);
    struct sigaction action {};
    action.sa_handler = end_on_fault;
    action.sa_flags = SA_ONSTACK;
    for (int const number : { SIGBUS, SIGSEGV, SIGTRAP, SIGABRT })
        ::sigaction(number, &action, nullptr);
#endif
}

StartLimit::StartLimit(std::chrono::seconds limit)
{
    std::signal(SIGALRM, end_of_start);
    ::alarm(static_cast<unsigned>(limit.count()));
}

StartLimit::~StartLimit() { ::alarm(0); }

void on_end_request(std::function<void()> on_request, std::chrono::seconds patience)
{
    sigset_t requests;
    sigemptyset(&requests);
    for (int const number : { SIGTERM, SIGINT, SIGHUP })
        sigaddset(&requests, number);
    // Threads that start later inherit the mask, so that the signals can only reach the sigwait below. They stay
    // blocked after the first: SIGHUP and SIGTERM often come as a pair, and the second must not cut a clean end short.
    pthread_sigmask(SIG_BLOCK, &requests, nullptr);
    std::thread([requests, on_request = std::move(on_request), patience] {
        int number = 0;
        if (sigwait(&requests, &number) != 0)
            return;
        on_request();
        std::this_thread::sleep_for(patience);
        end_with("lectern: asked to end, the program could not do so in time; it ends now\n");
    }).detach();
}

} // namespace platform

#include "platform/process.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <thread>
#include <utility>

namespace platform {

void forbid_core_dumps()
{
    rlimit const none { 0, 0 };
    ::setrlimit(RLIMIT_CORE, &none);
    // The limit does not hold where core_pattern is a pipe (core(5)), and says nothing about ptrace or /proc/PID/mem.
    // Not being dumpable settles all three. The price: only root can read our files in /proc (a thread of
    // our own still can), and a debugger must run as root. A program that we start is dumpable again.
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void on_end_request(std::function<void()> on_request)
{
    sigset_t requests;
    sigemptyset(&requests);
    for (int const number : { SIGTERM, SIGINT, SIGHUP })
        sigaddset(&requests, number);
    // Threads that start later inherit the mask, so that the signals can only reach the sigwait below. They stay
    // blocked after the first: SIGHUP and SIGTERM often come as a pair, and the second must not cut a clean end short.
    pthread_sigmask(SIG_BLOCK, &requests, nullptr);
    std::thread([requests, on_request = std::move(on_request)] {
        int number = 0;
        if (sigwait(&requests, &number) == 0)
            on_request();
    }).detach();
}

} // namespace platform

#include "platform/helper_process.h"

#include "base/file.h"

#include <csignal>
#include <cstddef>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace platform {

namespace {

constexpr std::size_t k_longest_answer = 64 * 1024;

base::Error gone() { return { base::ErrorCode::unavailable, "a helper has ended, or does not answer" }; }

} // namespace

base::Result<HelperProcess> HelperProcess::start(std::filesystem::path const& program, std::string const& argument)
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return tl::unexpected(base::error_from_errno("start a helper"));
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
    // Our threads block the signals that ask us to end.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    std::string name = program, given = argument;
    char* arguments[] = { name.data(), given.data(), nullptr };
    pid_t process = 0;
    int const failed = ::posix_spawn(&process, name.c_str(), &files, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    ::close(ends[1]);
    if (failed != 0) {
        ::close(ends[0]);
        errno = failed;
        return tl::unexpected(base::error_from_errno("start " + name));
    }
    return HelperProcess(process, ends[0]);
}

HelperProcess::HelperProcess(HelperProcess&& other) noexcept
    : m_process(std::exchange(other.m_process, 0))
    , m_channel(std::exchange(other.m_channel, -1))
{
}

HelperProcess::~HelperProcess()
{
    if (m_process == 0)
        return;
    ::close(m_channel);
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

base::Result<base::WipingString> HelperProcess::ask(std::string_view line, std::chrono::milliseconds patience)
{
    base::WipingString request(line);
    request += '\n';
    if (::send(m_channel, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
        return tl::unexpected(gone());
    auto const until = std::chrono::steady_clock::now() + patience;
    auto answer = base::WipingString::with_room(k_longest_answer);
    while (!(answer == "\n" || answer.view().ends_with("\n\n"))) {
        auto const left
            = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        pollfd waiting { m_channel, POLLIN, 0 };
        if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0)
            return tl::unexpected(gone());
        std::size_t const before = answer.size();
        answer.resize(k_longest_answer);
        auto const got = ::recv(m_channel, answer.data() + before, k_longest_answer - before, 0);
        answer.resize(before + static_cast<std::size_t>(got > 0 ? got : 0));
        if (got <= 0)
            return tl::unexpected(gone());
    }
    return answer;
}

} // namespace platform

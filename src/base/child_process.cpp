#include "base/child_process.h"

#include "base/file.h"

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace base {

Result<ChildProcess> ChildProcess::start(ChildProgram const& child)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, child.input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, child.output, STDOUT_FILENO);
    if (child.alone) {
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    }
    // Our threads block the signals that ask us to end.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    std::string name = child.program;
    std::vector<std::string> given = child.arguments;
    std::vector<char*> arguments { name.data() };
    for (std::string& each : given)
        arguments.push_back(each.data());
    arguments.push_back(nullptr);
    char* no_environment[] = { nullptr };
    pid_t process = 0;
    int const failed = ::posix_spawn(
        &process, name.c_str(), &files, &attributes, arguments.data(), child.alone ? no_environment : environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    if (failed == 0)
        return ChildProcess(process);
    errno = failed;
    return failure(ErrorCode::unavailable, error_from_errno("start " + name).message);
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : m_process(std::exchange(other.m_process, 0))
{
}

ChildProcess::~ChildProcess()
{
    if (m_process == 0)
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

bool ChildProcess::ended_well(std::chrono::steady_clock::time_point until)
{
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(m_process, &status, WNOHANG)) == 0 && std::chrono::steady_clock::now() < until)
        ::poll(nullptr, 0, 1);
    if (ended != m_process)
        return false;
    m_process = 0;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace base

#include "helper/one_answer.h"

#include "base/file.h"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace helper {

namespace {

using base::ErrorCode;

class Descriptor {
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {
    }
    Descriptor(Descriptor&& other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int get() const { return m_number; }
    void close()
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }

private:
    int m_number;
};

/// A file in memory, from which the other side reads at its own pace.
base::Result<Descriptor> file_of(std::string_view bytes)
{
    Descriptor file(::memfd_create("lectern-errand", MFD_CLOEXEC));
    while (file.get() >= 0 && !bytes.empty()) {
        auto const written = ::write(file.get(), bytes.data(), bytes.size());
        if (written <= 0)
            return tl::unexpected(base::error_from_errno("hand bytes to a helper"));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file.get() < 0 || ::lseek(file.get(), 0, SEEK_SET) != 0)
        return tl::unexpected(base::error_from_errno("hand bytes to a helper"));
    return file;
}

/// Ended when this goes, whatever it was doing.
class Child {
public:
    static base::Result<Child> start(Errand const& errand, int input, int output)
    {
        posix_spawn_file_actions_t files;
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
        // Our threads block the signals that ask us to end.
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
        std::string name = errand.program, given = errand.argument;
        char* arguments[] = { name.data(), given.data(), nullptr };
        char* no_environment[] = { nullptr };
        pid_t process = 0;
        int const failed = ::posix_spawn(&process, name.c_str(), &files, &attributes, arguments, no_environment);
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&files);
        if (failed == 0)
            return Child(process);
        errno = failed;
        return base::failure(ErrorCode::unavailable, base::error_from_errno("start " + name).message);
    }

    Child(Child&& other) noexcept
        : m_process(std::exchange(other.m_process, 0))
    {
    }
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;
    Child& operator=(Child&&) = delete;
    ~Child()
    {
        if (m_process == 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }

    /// Once it has closed its output: it is about to end, or pretends to be.
    [[nodiscard]] bool ended_well(std::chrono::steady_clock::time_point until)
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

private:
    explicit Child(pid_t process)
        : m_process(process)
    {
    }
    pid_t m_process;
};

/// Nothing where it takes too long or says too much.
std::optional<std::string> read_to_end(int output, std::size_t limit_bytes, std::chrono::steady_clock::time_point until)
{
    std::string answer;
    while (true) {
        auto const left
            = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        pollfd waiting { output, POLLIN, 0 };
        if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0)
            return std::nullopt;
        char piece[65536];
        auto const got = ::read(output, piece, sizeof piece);
        if (got == 0)
            return answer;
        if (got < 0 || answer.size() + static_cast<std::size_t>(got) > limit_bytes)
            return std::nullopt;
        answer.append(piece, static_cast<std::size_t>(got));
    }
}

} // namespace

base::Result<std::string> one_answer(Errand const& errand, std::string_view input)
{
    auto const file = TRY(file_of(input));
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return tl::unexpected(base::error_from_errno("start a helper"));
    Descriptor const output(ends[0]);
    Descriptor theirs(ends[1]);
    Child child = TRY(Child::start(errand, file.get(), theirs.get()));
    theirs.close();
    auto const until = std::chrono::steady_clock::now() + errand.patience;
    auto answer = read_to_end(output.get(), errand.limit_bytes, until);
    if (!answer)
        return base::failure(ErrorCode::unavailable, "it took too long to decode");
    if (!child.ended_well(until))
        return base::failure(ErrorCode::unavailable, "what decodes pictures broke down over it");
    return std::move(*answer);
}

} // namespace helper

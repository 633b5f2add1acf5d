#include "bench/process.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <malloc.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

std::vector<char*> pointers_to(std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environment_with(std::vector<std::string> const& further)
{
    std::vector<std::string> all = further;
    for (char** variable = environ; *variable; ++variable) {
        std::string const inherited = *variable;
        std::string const name = inherited.substr(0, inherited.find('=') + 1);
        if (std::ranges::none_of(further, [&](auto const& own) { return own.starts_with(name); }))
            all.push_back(inherited);
    }
    return all;
}

int exit_status(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

} // namespace

std::filesystem::path program_beside(std::string const& name)
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / name;
}

ScratchFolder::ScratchFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "lectern-bench-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw std::runtime_error("no temporary folder can be made");
    m_path = name;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

Child::Child(std::vector<std::string> arguments, std::vector<std::string> const& further_environment,
    std::filesystem::path const& output)
{
    auto environment = environment_with(further_environment);
    auto const argv = pointers_to(arguments), envp = pointers_to(environment);
    m_started = std::chrono::steady_clock::now();
    m_id = ::fork();
    if (m_id < 0)
        throw std::runtime_error("no process can be started");
    if (m_id == 0) {
        int const file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (::dup2(file, STDOUT_FILENO) >= 0 && ::dup2(file, STDERR_FILENO) >= 0)
            ::execve(argv[0], argv.data(), envp.data());
        ::_exit(127);
    }
}

Child::~Child() { end(); }

int Child::wait()
{
    int status = 0;
    rusage usage {};
    if (!m_status && ::wait4(m_id, &status, 0, &usage) == m_id) {
        m_status = exit_status(status);
        m_peak_mib = static_cast<double>(usage.ru_maxrss) / 1024;
        for (timeval const& time : { usage.ru_utime, usage.ru_stime })
            m_busy_s += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    }
    return m_status.value_or(-1);
}

bool Child::runs()
{
    int status = 0;
    if (!m_status && ::waitpid(m_id, &status, WNOHANG) == m_id)
        m_status = exit_status(status);
    return !m_status;
}

void Child::end()
{
    if (runs()) {
        ::kill(m_id, SIGTERM);
        wait();
    }
}

Effort effort_of(pid_t process)
{
    Effort effort;
    std::error_code ended;
    for (auto const& thread :
        std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task", ended)) {
        std::int64_t busy_ns = 0;
        std::ifstream(thread.path() / "schedstat") >> busy_ns;
        effort.busy_ns += busy_ns;
        std::ifstream status(thread.path() / "status");
        for (std::string word; status >> word;)
            if (word == "voluntary_ctxt_switches:") {
                std::int64_t sleeps = 0;
                status >> sleeps;
                effort.sleeps += sleeps;
            }
    }
    return effort;
}

std::optional<Memory> memory_of(pid_t process)
{
    Memory memory;
    std::ifstream rollup("/proc/" + std::to_string(process) + "/smaps_rollup");
    for (std::string word; rollup >> word;) {
        double kib = 0;
        if (word == "Rss:" && rollup >> kib)
            memory.resident = kib / 1024;
        else if (word == "Pss:" && rollup >> kib)
            memory.proportional = kib / 1024;
    }
    return memory.proportional > 0 ? std::optional(memory) : std::nullopt;
}

double own_memory_mib(std::string const& field)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(field + ":"))
            return std::stod(line.substr(field.size() + 1)) / 1024;
    return 0;
}

void forget_peak()
{
    ::malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
}

} // namespace bench

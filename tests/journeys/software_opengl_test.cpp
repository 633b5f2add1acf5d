#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"

#include "lecternctl/program.h"

#include <cstdlib>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace journeys;

namespace {

/// A driver that has less than the kiosk needs, until it goes.
class OldDriver {
public:
    OldDriver()
    {
        ::unsetenv("LIBGL_ALWAYS_SOFTWARE");
        ::setenv("MESA_GL_VERSION_OVERRIDE", "2.1", 1);
    }
    OldDriver(OldDriver const&) = delete;
    OldDriver& operator=(OldDriver const&) = delete;
    ~OldDriver() { ::unsetenv("MESA_GL_VERSION_OVERRIDE"); }
};

int count(std::string const& text, std::string_view words)
{
    int found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++found;
    return found;
}

/// As lists of processes show it.
std::string name_of(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/comm");
    std::string name;
    std::getline(file, name);
    return name;
}

/// Starts the kiosk with a request to end that waits for it, and returns how it ended.
int status_when_asked_to_end_at_once(std::filesystem::path const& data, std::filesystem::path const& log)
{
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        sigset_t request;
        sigemptyset(&request);
        sigaddset(&request, SIGTERM);
        ::sigprocmask(SIG_BLOCK, &request, nullptr);
        ::kill(::getpid(), SIGTERM); // Not raise(): it waits for this thread alone.
        ::alarm(30);                 // A request that is forgotten.
        int const file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (::dup2(file, STDERR_FILENO) >= 0)
            ::execl(LECTERN_PATH, LECTERN_PATH, "--data", data.c_str(), "--windowed", "640x480", nullptr);
        ::_exit(127);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

TEST_CASE("without OpenGL 3.3 the kiosk starts again with software OpenGL, says so once, and status names it")
{
    NEEDS_DISPLAY();
    OldDriver const driver;
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    CHECK(count(kiosk.log(), "starting again with software OpenGL") == 1);
    CHECK(program::contains(program::run({ "status", "--data", data.path() }).out, "display        drawn by llvmpipe"));
    CHECK(name_of(kiosk.pid()) == "lectern");
    CHECK(kiosk.end() == 0);
}

TEST_CASE("a kiosk that is asked to end does not start again instead")
{
    NEEDS_DISPLAY();
    OldDriver const driver;
    DataFolder const data;
    auto const log = data.path() / "log";
    int const status = status_when_asked_to_end_at_once(data.path(), log);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(count(program::content_of(log), "starting again") == 0);
}

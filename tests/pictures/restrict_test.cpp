#include "pictures/restrict.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

/// What a restricted process could do that it should not, or could not that it should; told to its parent in bits.
int failings(char const* file)
{
    pictures::restrict_process();
    int failings = 0;
    if (::open(file, O_RDONLY | O_TRUNC) >= 0
        || ::open((std::string(file) + "2").c_str(), O_RDONLY | O_CREAT, 0600) >= 0)
        failings |= 64;
    if (::kill(::getppid(), 0) == 0 || ::syscall(SYS_tgkill, ::getppid(), ::getppid(), 0) == 0)
        failings |= 128;
    if (::pid_t const child = ::fork(); child == 0)
        ::_exit(0);
    else if (child > 0)
        failings |= 1;
    if (::socket(AF_INET, SOCK_STREAM, 0) >= 0)
        failings |= 2;
    if (::open("/dev/null", O_WRONLY) >= 0)
        failings |= 4;
    char const* const nothing[] { nullptr };
    if (::execve("/bin/true", const_cast<char* const*>(nothing), const_cast<char* const*>(nothing)) == 0
        || errno != EPERM)
        failings |= 8;
    if (::open("/dev/null", O_RDONLY) < 0)
        failings |= 16;
    bool ran = false;
    std::thread([&ran] { ran = true; }).join();
    if (!ran)
        failings |= 32;
    return failings;
}

} // namespace

TEST_CASE("a process that decodes starts no other, opens no connection and writes no file")
{
    fixtures::TemporaryFolder const folder;
    std::string const file = (folder.path() / "log.db").string();
    std::ofstream(file) << "kept";
    ::pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0)
        ::_exit(failings(file.c_str()));
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(std::filesystem::file_size(file) == 4);
}

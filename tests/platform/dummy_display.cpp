#include "platform/dummy_display.h"

#include "platform/x_connection.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace tests {

namespace {

using namespace std::chrono_literals;

constexpr char const* k_server = "/usr/lib/xorg/Xorg";
constexpr char const* k_driver = "/usr/lib/xorg/modules/drivers/dummy_drv.so";
constexpr char const* k_window_manager = "/usr/bin/openbox";
constexpr int k_patience_ms = 15'000;

// No device of the machine that the test runs on is touched.
constexpr char const* k_configuration = R"(Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoAddGPU" "false"
    Option "DontVTSwitch" "true"
EndSection
Section "Device"
    Identifier "none"
    Driver "dummy"
    VideoRam 65536
EndSection
Section "Monitor"
    Identifier "none"
    HorizSync 5.0-1000.0
    VertRefresh 5.0-200.0
    Modeline "1920x1080" 148.50 1920 2008 2052 2200 1080 1084 1089 1125
    Modeline "1280x720" 74.25 1280 1390 1430 1650 720 725 730 750
    Modeline "1080x1920" 148.50 1080 1168 1212 1360 1920 1924 1929 1965
EndSection
Section "Screen"
    Identifier "none"
    Device "none"
    Monitor "none"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "1920x1080" "1280x720" "1080x1920"
        Virtual 1920 1920
    EndSubSection
EndSection
)";

pid_t start_program(std::vector<std::string> const& arguments)
{
    std::vector<char*> argv;
    for (auto const& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    pid_t const pid = ::fork();
    if (pid == 0) {
        int const nowhere = ::open("/dev/null", O_RDWR);
        for (int const file : { STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO })
            ::dup2(nowhere, file);
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    return pid;
}

/// What the server writes there once it answers; empty when it does not come up.
std::string display_number(int file)
{
    std::string number;
    std::array<char, 16> bytes {};
    pollfd source { file, POLLIN, 0 };
    while (::poll(&source, 1, k_patience_ms) > 0) {
        auto const count = ::read(file, bytes.data(), bytes.size());
        if (count <= 0)
            break;
        number.append(bytes.data(), static_cast<std::size_t>(count));
        if (number.ends_with('\n'))
            return number.substr(0, number.size() - 1);
    }
    return {};
}

bool is_managed()
{
    XConnection const connection = connect_to_x();
    if (!connection)
        return false;
    Atom const check = XInternAtom(connection.get(), "_NET_SUPPORTING_WM_CHECK", False);
    Atom type = None;
    int format = 0;
    unsigned long count = 0, left = 0;
    unsigned char* value = nullptr;
    XGetWindowProperty(connection.get(), DefaultRootWindow(connection.get()), check, 0, 1, False, XA_WINDOW, &type,
        &format, &count, &left, &value);
    if (value)
        XFree(value);
    return count == 1;
}

} // namespace

ChildProcess::ChildProcess(std::vector<std::string> const& arguments)
    : m_pid(start_program(arguments))
{
}

ChildProcess::~ChildProcess()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGTERM);
    ::waitpid(m_pid, nullptr, 0);
}

std::unique_ptr<DummyDisplay> DummyDisplay::start(std::vector<std::string> const& options)
{
    if (::access(k_server, X_OK) != 0 || ::access(k_driver, R_OK) != 0)
        return nullptr;
    std::unique_ptr<DummyDisplay> made(new DummyDisplay);
    std::ofstream(made->m_folder / "xorg.conf") << k_configuration;
    std::array<int, 2> ends {};
    if (::pipe(ends.data()) != 0)
        return nullptr;
    ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    std::vector<std::string> arguments { k_server, "-displayfd", std::to_string(ends[1]), "-config",
        made->m_folder / "xorg.conf", "-logfile", made->m_folder / "log", "-noreset", "-nolisten", "tcp", "-novtswitch",
        "-sharevts", "-keeptty" };
    arguments.insert(arguments.end(), options.begin(), options.end());
    made->m_server = std::make_unique<ChildProcess>(arguments);
    ::close(ends[1]);
    std::string const number = display_number(ends[0]);
    ::close(ends[0]);
    if (number.empty())
        return nullptr;
    if (char const* const before = std::getenv("DISPLAY"))
        made->m_display_before = before;
    ::setenv("DISPLAY", (":" + number).c_str(), 1);
    return made;
}

DummyDisplay::~DummyDisplay()
{
    if (m_display_before)
        ::setenv("DISPLAY", m_display_before->c_str(), 1);
}

void DummyDisplay::change_mode(std::string const& mode)
{
    REQUIRE(std::system(("xrandr --output DUMMY0 --mode " + mode).c_str()) == 0);
}

std::unique_ptr<ChildProcess> DummyDisplay::start_window_manager()
{
    if (::access(k_window_manager, X_OK) != 0)
        return nullptr;
    auto manager = std::make_unique<ChildProcess>(std::vector<std::string> { k_window_manager, "--sm-disable" });
    for (int look = 0; look < 3000 && !is_managed(); ++look)
        std::this_thread::sleep_for(5ms);
    return manager;
}

} // namespace tests

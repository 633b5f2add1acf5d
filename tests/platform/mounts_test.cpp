#include "platform/mount_watch.h"
#include "platform/mounts.h"
#include "support/skip.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <functional>
#include <poll.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using platform::Mount;
using platform::parse_mounts;

std::string line(std::string const& path, std::string const& type = "vfat", std::string const& options = "rw,nosuid")
{
    return "97 28 8:17 / " + path + " " + options + " shared:51 - " + type + " /dev/sdb1 rw,fmask=0022\n";
}

constexpr int k_left_out = 98;

/// Runs `body` as a process with mounts of its own, and an empty /mnt: what it mounts is gone when it ends. k_left_out
/// where that is not permitted.
int with_own_mounts(std::function<int()> const& body)
{
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        bool const permitted = ::unshare(CLONE_NEWNS) == 0
            && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && ::mount("lectern-test", "/mnt", "tmpfs", 0, "size=1m") == 0;
        ::_exit(permitted ? body() : k_left_out);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == k_left_out)
        tests::skip("nothing can be mounted here");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status);
}

/// A folder of a real disk under another name, as a stick would be.
bool plug_in(char const* path)
{
    ::mkdir(path, 0755);
    return ::mount("/var", path, nullptr, MS_BIND, nullptr) == 0;
}

/// A callback that can be waited for.
class Bell {
public:
    Bell() { REQUIRE(::pipe(m_ends.data()) == 0); }
    Bell(Bell const&) = delete;
    Bell& operator=(Bell const&) = delete;
    ~Bell()
    {
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    void ring() const { static_cast<void>(!::write(m_ends[1], "x", 1)); }
    [[nodiscard]] bool wait() const
    {
        pollfd rung { m_ends[0], POLLIN, 0 };
        char once = 0;
        return ::poll(&rung, 1, 20'000) == 1 && ::read(m_ends[0], &once, 1) == 1;
    }
    [[nodiscard]] bool silent() const
    {
        pollfd rung { m_ends[0], POLLIN, 0 };
        return ::poll(&rung, 1, 0) == 0;
    }

private:
    std::array<int, 2> m_ends {};
};

} // namespace

TEST_CASE("a stick counts below /media, /run/media and /mnt, and nothing else does")
{
    auto const mounts = parse_mounts(line("/") + line("/home") + line("/run/media/kiosk/BLUE")
        + line("/mnt/backup", "ext4") + line("/media/usb0") + line("/mnt") + line("/mntx/a") + line("/media")
        + line("/run/user/0") + line("/opt/media/x"));
    REQUIRE(mounts.size() == 3);
    CHECK(mounts[0] == Mount { "/media/usb0", "usb0", 0, false });
    CHECK(mounts[1] == Mount { "/mnt/backup", "backup", 0, false });
    CHECK(mounts[2] == Mount { "/run/media/kiosk/BLUE", "BLUE", 0, false });
}

TEST_CASE("a file system without storage is no place to export to")
{
    for (char const* const type : { "tmpfs", "autofs", "proc", "sysfs", "cgroup2", "squashfs", "fuse.gvfsd-fuse" })
        CHECK_MESSAGE(parse_mounts(line("/media/x", type)).empty(), type);
    for (char const* const type : { "vfat", "exfat", "ntfs3", "fuseblk", "ext4", "nfs4", "btrfs" })
        CHECK_MESSAGE(parse_mounts(line("/media/x", type)).size() == 1, type);
}

TEST_CASE("of two mounts on one place only the later one counts")
{
    CHECK(parse_mounts(line("/mnt/a", "autofs") + line("/mnt/a", "nfs4")).size() == 1);
    CHECK(parse_mounts(line("/mnt/a", "vfat") + line("/mnt/a", "tmpfs")).empty());
    CHECK(parse_mounts(line("/mnt/a", "vfat", "rw") + line("/mnt/a", "vfat", "ro")).at(0).read_only);
}

TEST_CASE("a mount is read-only by its own options or by its file system's")
{
    CHECK(parse_mounts(line("/mnt/a", "vfat", "ro,nosuid")).at(0).read_only);
    CHECK(parse_mounts("97 28 8:17 / /mnt/a rw - iso9660 /dev/sr0 ro,check=s\n").at(0).read_only);
    CHECK_FALSE(
        parse_mounts("97 28 8:17 / /mnt/a rw,errors=remount-ro - ext4 /dev/sdb1 rw,errors=remount-ro").at(0).read_only);
}

TEST_CASE("optional fields may be many or none")
{
    CHECK(parse_mounts("97 28 8:17 / /mnt/a rw - vfat /dev/sdb1 rw").size() == 1);
    CHECK(
        parse_mounts("97 28 8:17 / /mnt/a rw shared:1 master:2 propagate_from:3 unbindable - vfat /dev/sdb1 rw").size()
        == 1);
}

TEST_CASE("blanks, tabs, line breaks and backslashes of a name come back")
{
    auto const mounts = parse_mounts(
        line("/media/MY\\040STICK") + line("/media/a\\134b") + line("/media/x\\011y\\012z") + line("/media/new\\04"));
    REQUIRE(mounts.size() == 4);
    CHECK(mounts[0].name == "MY STICK");
    CHECK(mounts[1].path == "/media/a\\b");
    CHECK(mounts[2].name == "new\\04");
    CHECK(mounts[3].path == "/media/x\ty\nz");
    CHECK(mounts[3].name == "x\uFFFDy\uFFFDz");
}

TEST_CASE("a hostile label is shown as clean text of at most 60 characters")
{
    auto const name = [](std::string const& label) { return parse_mounts(line("/media/" + label)).at(0).name; };
    CHECK(name("Übung-日本-😀") == "Übung-日本-😀");
    CHECK(name("\x1b[31mred") == "\uFFFD[31mred");
    CHECK(name("a\u202Egnp\u2066b\u200F") == "a\uFFFDgnp\uFFFDb\uFFFD");
    CHECK(name("a\u0085\x7f\u2028z") == "a\uFFFD\uFFFD\uFFFDz");
    CHECK(name("\xff\xc0\xaf\xed\xa0\x80x") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDx");
    CHECK(name("cut-\xe6\x97") == "cut-\uFFFD\uFFFD");
    std::string many;
    for (int n = 0; n < 1000; ++n)
        many += "日";
    CHECK(name(many) == many.substr(0, 60 * 3));
}

TEST_CASE("lines that are no mounts are passed over")
{
    for (std::string const& text : { std::string(), std::string("\n\n"), std::string("97 28 8:17 / /mnt/a"),
             std::string("97 28 8:17 / /mnt/a rw shared:51"), std::string("97 28 8:17 / /mnt/a rw -"),
             std::string("97 28 8:17 / /mnt/a rw - "), std::string(100'000, ' '), std::string(100'000, '-'),
             std::string(1000, '\0'), line("/media/../etc"), line("/media/./a"), line("/media/a/.."), line("/media//a"),
             line("/media/a/"), line("/media/a\\000b"), line("media/a"), line("") })
        CHECK_MESSAGE(parse_mounts(text).empty(), text.substr(0, 60));
    CHECK(parse_mounts("nonsense\n" + line("/mnt/a") + "\xff\xfe\n" + line("/mnt/b")).size() == 2);
}

TEST_CASE("no more places are listed than anybody plugs in")
{
    std::string text;
    for (int n = 0; n < 100'000; ++n)
        text += line("/media/" + std::to_string(n));
    CHECK(parse_mounts(text).size() == platform::k_max_mounts);
}

TEST_CASE("a stick that is plugged in appears with its free space, and goes when it is pulled out")
{
    int const status = with_own_mounts([] {
        if (!platform::removable_mounts().empty())
            return 1;
        if (!plug_in("/mnt/MY STICK"))
            return k_left_out;
        auto const mounts = platform::removable_mounts();
        if (mounts.size() != 1 || mounts[0].name != "MY STICK" || mounts[0].free_bytes == 0 || mounts[0].read_only)
            return 2;
        if (mounts[0].free_bytes >= std::filesystem::space("/var").capacity)
            return 3;
        ::umount("/mnt/MY STICK");
        return platform::removable_mounts().empty() ? 0 : 4;
    });
    CHECK((status == 0 || status == k_left_out));
}

TEST_CASE("a change of mounts is noticed each time, and nothing is when nothing changes")
{
    int const status = with_own_mounts([] {
        Bell const bell;
        auto watch = platform::MountWatch::start([&] { bell.ring(); });
        if (!watch)
            return 1;
        if (!bell.silent())
            return 2;
        if (!plug_in("/mnt/a"))
            return k_left_out;
        if (!bell.wait())
            return 3;
        ::umount("/mnt/a");
        if (!bell.wait())
            return 4;
        auto moved = std::move(*watch);
        watch = base::failure(base::ErrorCode::absent, "moved away");
        return plug_in("/mnt/b") && bell.wait() ? 0 : 5;
    });
    CHECK((status == 0 || status == k_left_out));
}

TEST_CASE("a watch ends at once and calls nobody afterwards")
{
    // A watch that does not end shows as a test that never does.
    int calls = 0;
    for (int n = 0; n < 200; ++n)
        REQUIRE(platform::MountWatch::start([&] { ++calls; }));
    CHECK(calls == 0);
}

#include "access/staff_access.h"
#include "faults/faults.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>
#include <sys/stat.h>

using namespace faults;
using base::ErrorCode;
using staff::Role;
using Kind = staff::PinOutcome::Kind;

namespace {

constexpr staff::PinCost k_cheap { .passes = 1, .memory_bytes = 8 * 1024 };
constexpr char const* k_pin = "482915";
constexpr base::Instant k_start {};

void set_pin(std::filesystem::path const& folder, staff::PinCost cost = k_cheap)
{
    auto access = staff::StaffAccess::open(folder, k_start);
    REQUIRE_MESSAGE(access, (access ? "" : access.error().message));
    REQUIRE(access->set_pin(Role::volunteer, k_pin, cost));
}

int failures_in(std::filesystem::path const& folder)
{
    auto access = staff::StaffAccess::open_existing(folder, k_start);
    REQUIRE_MESSAGE(access, (access ? "" : access.error().message));
    return access->state(Role::volunteer)->failures;
}

bool opens(std::filesystem::path const& folder, std::string const& pin)
{
    auto access = staff::StaffAccess::open(folder, k_start);
    auto const outcome = access ? access->check(Role::volunteer, pin, k_start) : tl::unexpected(access.error());
    return outcome && outcome->kind == Kind::accepted;
}

} // namespace

TEST_CASE("a check that is killed while it compares has counted as a failure")
{
    fixtures::TemporaryFolder const folder;
    set_pin(folder.path(), { .passes = 10, .memory_bytes = 64 * 1024 * 1024 });
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0)
        ::_exit(opens(folder.path(), k_pin) ? k_success : 1);
    int status = 0;
    // Comparing takes a large part of a second; the count is on the disk before it begins.
    while (failures_in(folder.path()) == 0)
        REQUIRE(::waitpid(child, &status, WNOHANG) == 0);
    ::kill(child, SIGKILL);
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK(failures_in(folder.path()) == 1);
}

TEST_CASE("on a full disk the right PIN opens, a wrong one counts, and a restart changes neither")
{
    SmallDisk const disk("1m");
    if (!disk.mounted())
        return;
    set_pin(disk.path());
    auto kiosk = staff::StaffAccess::open(disk.path(), k_start);
    REQUIRE(kiosk);
    disk.fill();
    REQUIRE_FALSE(std::ofstream(disk.path() / "more").write("x", 1).flush());
    CHECK(kiosk->check(Role::volunteer, k_pin, k_start)->kind == Kind::accepted);
    for (int failures = 1; failures <= 5; ++failures) {
        kiosk = staff::StaffAccess::open(disk.path(), k_start);
        REQUIRE_MESSAGE(kiosk, (kiosk ? "" : kiosk.error().message));
        CHECK(kiosk->check(Role::volunteer, "000001", k_start)->kind == Kind::wrong);
        CHECK(failures_in(disk.path()) == failures);
    }
    CHECK(kiosk->check(Role::volunteer, k_pin, k_start)->kind == Kind::waiting);
    auto const later = k_start + staff::wait_after(5);
    CHECK(kiosk->check(Role::volunteer, k_pin, later)->kind == Kind::accepted);
    CHECK(failures_in(disk.path()) == 0);
}

TEST_CASE("the journal of PINs that were copied without it grows back when the kiosk starts")
{
    SmallDisk const disk("1m");
    if (!disk.mounted())
        return;
    set_pin(disk.path());
    std::filesystem::remove(disk.path() / "staff.db-journal");
    auto kiosk = staff::StaffAccess::open(disk.path(), k_start);
    REQUIRE(kiosk);
    disk.fill();
    CHECK(kiosk->check(Role::volunteer, k_pin, k_start)->kind == Kind::accepted);
}

TEST_CASE("where failures can't be counted, even the right PIN is refused")
{
    SmallDisk const disk("1m");
    if (!disk.mounted())
        return;
    set_pin(disk.path());
    auto kiosk = staff::StaffAccess::open(disk.path(), k_start);
    REQUIRE(kiosk);
    std::filesystem::remove(disk.path() / "staff.db-journal");
    disk.fill();
    CHECK(kiosk->check(Role::volunteer, k_pin, k_start).error().code == ErrorCode::no_space);
    CHECK(failures_in(disk.path()) == 0);
    disk.make_room();
    CHECK(kiosk->check(Role::volunteer, k_pin, k_start)->kind == Kind::accepted);

    kiosk = base::failure(ErrorCode::absent, "closed");
    disk.make_read_only();
    CHECK(staff::StaffAccess::open(disk.path(), k_start).error().code == ErrorCode::read_only);
    CHECK(failures_in(disk.path()) == 0);
}

TEST_CASE("a file that may not be read opens nothing")
{
    fixtures::TemporaryFolder const folder;
    set_pin(folder.path());
    CHECK(in_child([&] {
        constexpr uid_t k_nobody = 65534;
        if (::geteuid() == 0 && (::setgid(k_nobody) != 0 || ::setuid(k_nobody) != 0))
            return 98;
        return opens(folder.path(), k_pin) ? 1 : k_success;
    }) == k_success);
}

TEST_CASE("a staff.db that somebody else is writing to is busy and opens nothing")
{
    fixtures::TemporaryFolder const folder;
    set_pin(folder.path());
    auto kiosk = staff::StaffAccess::open(folder.path(), k_start);
    REQUIRE(kiosk);
    SQLite::Database other(folder.path() / "staff.db", SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    CHECK(kiosk->check(Role::volunteer, k_pin, k_start).error().code == ErrorCode::busy);
    other.exec("ROLLBACK");
    CHECK(kiosk->check(Role::volunteer, k_pin, k_start)->kind == Kind::accepted);
}

TEST_CASE("a damaged staff.db opens nothing and is set aside only on request")
{
    fixtures::TemporaryFolder const folder;
    for (std::string const& content :
        { std::string("no database"), std::string(8192, '\0'), std::string("SQLite format 3\0", 16) }) {
        write_file(folder.path() / "staff.db", content);
        for (int n = 0; n < 2; ++n)
            CHECK(staff::StaffAccess::open(folder.path(), k_start).error().code == ErrorCode::damaged);
        CHECK(content_of(folder.path() / "staff.db") == content);
        REQUIRE(staff::StaffAccess::set_aside(folder.path(), k_today));
        set_pin(folder.path());
        CHECK(opens(folder.path(), k_pin));
    }
    CHECK(content_of(folder.path() / "staff.damaged-2026-11-22.db") == "no database");
    CHECK(std::filesystem::exists(folder.path() / "staff.damaged-2026-11-22-3.db"));
}

TEST_CASE("another database, a folder and a pipe in the place of staff.db are damaged")
{
    fixtures::TemporaryFolder const folder;
    REQUIRE(feedback::FeedbackLog::open(folder.path(), k_today));
    std::filesystem::copy_file(folder.path() / "log.db", folder.path() / "staff.db");
    CHECK(staff::StaffAccess::open(folder.path(), k_start).error().code == ErrorCode::damaged);
    std::filesystem::remove(folder.path() / "staff.db");
    std::filesystem::create_directory(folder.path() / "staff.db");
    CHECK(staff::StaffAccess::open(folder.path(), k_start).error().code == ErrorCode::damaged);
    std::filesystem::remove(folder.path() / "staff.db");
    REQUIRE(::mkfifo((folder.path() / "staff.db").c_str(), 0600) == 0);
    CHECK(staff::StaffAccess::open(folder.path(), k_start).error().code == ErrorCode::damaged);
}

TEST_CASE("no flipped byte of staff.db lets a wrong PIN in")
{
    fixtures::TemporaryFolder const folder;
    set_pin(folder.path());
    auto const file = folder.path() / "staff.db";
    std::string const sound = content_of(file);
    int refused = 0;
    for (std::size_t at = 0; at < sound.size(); at += 5) {
        std::string flipped = sound;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x15);
        write_file(file, flipped);
        refused += !opens(folder.path(), "000001");
    }
    CHECK(refused == static_cast<int>((sound.size() + 4) / 5));
}

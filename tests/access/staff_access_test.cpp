#include "access/staff_access.h"
#include "support/fixtures.h"
#include "support/skip.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace fixtures;
using namespace std::chrono_literals;
using base::ErrorCode;
using staff::Role;
using Kind = staff::PinOutcome::Kind;
namespace fs = std::filesystem;

namespace {

constexpr staff::PinCost k_cheap { .passes = 1, .memory_bytes = 8 * 1024 };
constexpr char const* k_volunteer = "482915";
constexpr char const* k_administrator = "blue Kettle 4";
constexpr char const* k_wrong = "000001";
constexpr base::Instant k_start {};

staff::StaffAccess open_access(fs::path const& folder, base::Instant now = k_start)
{
    auto access = staff::StaffAccess::open(folder, now);
    REQUIRE_MESSAGE(access, (access ? "" : access.error().message));
    return std::move(*access);
}

staff::StaffAccess access_with_pins(fs::path const& folder)
{
    auto access = open_access(folder);
    REQUIRE(access.set_pin(Role::volunteer, k_volunteer, k_cheap));
    REQUIRE(access.set_pin(Role::administrator, k_administrator, k_cheap));
    return access;
}

staff::PinOutcome outcome_of(staff::StaffAccess& access, Role role, std::string_view pin, base::Instant now = k_start)
{
    auto const outcome = access.check(role, pin, now);
    REQUIRE_MESSAGE(outcome, (outcome ? "" : outcome.error().message));
    return *outcome;
}

void fail(staff::StaffAccess& access, int times)
{
    for (int n = 0; n < times; ++n)
        REQUIRE(outcome_of(access, Role::volunteer, k_wrong).kind == Kind::wrong);
}

/// Fails until the role is locked, waiting as long as it takes. Returns when the last one was compared.
base::Instant lock(staff::StaffAccess& access)
{
    base::Instant now = k_start;
    for (int failures = 0; failures < staff::k_max_failures; ++failures) {
        now += staff::wait_after(failures);
        REQUIRE(outcome_of(access, Role::volunteer, k_wrong, now).kind == Kind::wrong);
    }
    return now;
}

std::string bytes_of(fs::path const& path)
{
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

bool anywhere_in(fs::path const& folder, std::string const& text)
{
    bool found = false;
    for (auto const& entry : fs::directory_iterator(folder))
        found = found || bytes_of(entry.path()).find(text) != std::string::npos;
    return found;
}

mode_t mode_of(fs::path const& file)
{
    struct stat info {};
    REQUIRE(::stat(file.c_str(), &info) == 0);
    return info.st_mode & 07777;
}

} // namespace

TEST_CASE("before a PIN is set nothing opens, and nothing is counted")
{
    TemporaryFolder const folder;
    auto access = open_access(folder.path());
    for (Role const role : staff::k_roles)
        for (char const* const pin : { "", k_volunteer, "admin" })
            CHECK(outcome_of(access, role, pin).kind == Kind::none_set);
    CHECK_FALSE(access.state(Role::volunteer)->set);
    CHECK(access.unlock(Role::volunteer).error().code == ErrorCode::absent);
    CHECK(access.state(Role::administrator)->failures == 0);
}

TEST_CASE("a PIN opens its own role, also after a restart")
{
    TemporaryFolder const folder;
    access_with_pins(folder.path());
    auto access = open_access(folder.path());
    CHECK(outcome_of(access, Role::volunteer, k_volunteer).kind == Kind::accepted);
    CHECK(outcome_of(access, Role::administrator, k_administrator).kind == Kind::accepted);
    CHECK(outcome_of(access, Role::administrator, k_volunteer).kind == Kind::wrong);
    CHECK(outcome_of(access, Role::volunteer, k_administrator).kind == Kind::wrong);
    CHECK(outcome_of(access, Role::volunteer, "").kind == Kind::wrong);
}

TEST_CASE("a new PIN takes the place of the old one")
{
    TemporaryFolder const folder;
    auto access = access_with_pins(folder.path());
    REQUIRE(access.set_pin(Role::volunteer, "730518", k_cheap));
    CHECK(outcome_of(access, Role::volunteer, k_volunteer).kind == Kind::wrong);
    CHECK(outcome_of(access, Role::volunteer, "730518").kind == Kind::accepted);
}

TEST_CASE("a PIN that breaks a rule, and the other role's, is refused and changes nothing")
{
    TemporaryFolder const folder;
    auto access = access_with_pins(folder.path());
    REQUIRE(access.set_pin(Role::volunteer, "48291507", k_cheap));
    for (char const* const pin : { "1234567", "password", "48291507" })
        CHECK(access.set_pin(Role::administrator, pin, k_cheap).error().code == ErrorCode::usage);
    CHECK(outcome_of(access, Role::administrator, k_administrator).kind == Kind::accepted);
    CHECK(access.set_pin(Role::volunteer, "48291507", k_cheap));
}

TEST_CASE("a stored PIN costs what the standard asks for")
{
    TemporaryFolder const folder;
    auto access = open_access(folder.path());
    REQUIRE(access.set_pin(Role::volunteer, k_volunteer));
    CHECK(anywhere_in(folder.path(), "$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(outcome_of(access, Role::volunteer, k_volunteer).kind == Kind::accepted);
}

TEST_CASE("from the fifth failure on, even the right PIN waits, twice as long each time")
{
    TemporaryFolder const folder;
    auto access = access_with_pins(folder.path());
    fail(access, 4);
    auto const fifth = outcome_of(access, Role::volunteer, k_wrong);
    CHECK(fifth.kind == Kind::wrong);
    CHECK(fifth.left == 30s);
    CHECK(fifth.failures_left == 5);

    auto const early = outcome_of(access, Role::volunteer, k_volunteer, k_start + 29'001ms);
    CHECK(early.kind == Kind::waiting);
    CHECK(early.left == 1s);
    CHECK(early.failures_left == 5);
    CHECK(outcome_of(access, Role::administrator, k_administrator).kind == Kind::accepted);

    CHECK(outcome_of(access, Role::volunteer, k_wrong, k_start + 30s).left == 60s);
    CHECK(outcome_of(access, Role::volunteer, k_volunteer, k_start + 89s).kind == Kind::waiting);
    CHECK(outcome_of(access, Role::volunteer, k_volunteer, k_start + 90s).kind == Kind::accepted);
}

TEST_CASE("the right PIN takes all failures back")
{
    TemporaryFolder const folder;
    auto access = access_with_pins(folder.path());
    fail(access, 4);
    CHECK(access.state(Role::volunteer)->failures == 4);
    CHECK(outcome_of(access, Role::volunteer, k_volunteer).kind == Kind::accepted);
    CHECK(access.state(Role::volunteer)->failures == 0);
    fail(access, 4);
    CHECK(outcome_of(access, Role::volunteer, k_volunteer).kind == Kind::accepted);
}

TEST_CASE("after ten failures only the other role, a new PIN or unlocking opens")
{
    TemporaryFolder const folder;
    auto access = access_with_pins(folder.path());
    auto const now = lock(access) + 24h;
    CHECK(access.state(Role::volunteer)->locked());
    CHECK(outcome_of(access, Role::volunteer, k_volunteer, now).kind == Kind::locked);
    CHECK(outcome_of(access, Role::administrator, k_administrator, now).kind == Kind::accepted);

    REQUIRE(access.unlock(Role::volunteer));
    CHECK(outcome_of(access, Role::volunteer, k_volunteer, now).kind == Kind::accepted);
    lock(access);
    REQUIRE(access.set_pin(Role::volunteer, "730518", k_cheap));
    CHECK(outcome_of(access, Role::volunteer, "730518", now).kind == Kind::accepted);
}

TEST_CASE("brute force with a restart before each try compares ten PINs and waits as long as without")
{
    TemporaryFolder const folder;
    access_with_pins(folder.path());
    base::Instant now = k_start, last_compared = k_start;
    int compared = 0;
    // It restarts, waits a while, tries, and restarts at once; the while grows until something gives.
    for (auto patience = 0s; patience < 1000s; patience += 5s) {
        auto access = open_access(folder.path(), now);
        now += patience;
        auto const outcome = outcome_of(access, Role::volunteer, k_wrong, now);
        if (outcome.kind != Kind::wrong)
            continue;
        CHECK(now - last_compared >= staff::wait_after(compared));
        CHECK(patience >= staff::wait_after(compared));
        last_compared = now;
        ++compared;
    }
    CHECK(compared == 10);
    auto access = open_access(folder.path(), now);
    CHECK(outcome_of(access, Role::volunteer, k_volunteer, now + 10'000h).kind == Kind::locked);
    CHECK(outcome_of(access, Role::administrator, k_administrator, now).kind == Kind::accepted);
}

TEST_CASE("restarting in haste never gets past the first wait")
{
    TemporaryFolder const folder;
    access_with_pins(folder.path());
    base::Instant now = k_start;
    int compared = 0;
    for (int restart = 0; restart < 300; ++restart, now += 29s)
        for (char const* const pin : { k_wrong, k_wrong }) {
            auto access = open_access(folder.path(), now);
            compared += outcome_of(access, Role::volunteer, pin, now + 29s).kind == Kind::wrong;
        }
    CHECK(compared == 5);
}

TEST_CASE("brute force from several processes at once compares no more than one process would")
{
    TemporaryFolder const folder;
    access_with_pins(folder.path());
    std::vector<pid_t> children;
    for (int n = 0; n < 4; ++n) {
        pid_t const child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            int compared = 0;
            if (auto access = staff::StaffAccess::open(folder.path(), k_start))
                for (int attempt = 0; attempt < 20; ++attempt) {
                    auto const outcome = access->check(Role::volunteer, k_wrong, k_start);
                    compared += outcome && outcome->kind == Kind::wrong;
                }
            ::_exit(compared);
        }
        children.push_back(child);
    }
    int compared = 0;
    for (pid_t const child : children) {
        int status = -1;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFEXITED(status));
        compared += WEXITSTATUS(status);
    }
    CHECK(compared == 5);
}

TEST_CASE("what another process has failed is waited for here, from when it is seen")
{
    TemporaryFolder const folder;
    auto here = access_with_pins(folder.path());
    auto there = open_access(folder.path());
    fail(there, 5);
    CHECK(outcome_of(here, Role::volunteer, k_volunteer, k_start + 1h).left == 30s);
    CHECK(outcome_of(here, Role::volunteer, k_volunteer, k_start + 1h + 30s).kind == Kind::accepted);
}

TEST_CASE("a staff.db that was set aside or removed opens nothing any more in a program that has it open")
{
    TemporaryFolder const folder;
    auto kiosk = access_with_pins(folder.path());
    auto const kept_as = staff::StaffAccess::set_aside(folder.path(), std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(kept_as);
    CHECK(kept_as->filename() == "staff.damaged-2026-11-22.db");
    CHECK(outcome_of(kiosk, Role::volunteer, k_volunteer).kind == Kind::none_set);

    auto lecternctl = open_access(folder.path());
    REQUIRE(lecternctl.set_pin(Role::volunteer, "730518", k_cheap));
    CHECK(outcome_of(kiosk, Role::volunteer, "730518").kind == Kind::accepted);
    fs::remove(folder.path() / "staff.db");
    CHECK(outcome_of(kiosk, Role::volunteer, "730518").kind == Kind::none_set);
}

TEST_CASE("no byte of staff.db or its journal holds a PIN, old, new or wrong")
{
    TemporaryFolder const folder;
    constexpr char const *k_old = "CANARY-old-1", *k_new = "CANARY-new-2", *k_guess = "CANARY-guess-3";
    auto access = open_access(folder.path());
    REQUIRE(access.set_pin(Role::administrator, k_old, k_cheap));
    REQUIRE(access.set_pin(Role::administrator, k_new, k_cheap));
    REQUIRE(outcome_of(access, Role::administrator, k_guess).kind == Kind::wrong);
    CHECK_FALSE(anywhere_in(folder.path(), "CANARY"));

    SQLite::Database writer(folder.path() / "staff.db", SQLite::OPEN_READWRITE);
    writer.exec("PRAGMA cache_spill = 1; BEGIN IMMEDIATE; UPDATE pin SET failures = 3");
    REQUIRE(fs::exists(folder.path() / "staff.db-journal"));
    REQUIRE(anywhere_in(folder.path(), "$argon2id$"));
    CHECK_FALSE(anywhere_in(folder.path(), "CANARY"));
}

TEST_CASE("a hash that was replaced is gone from the file and its journal")
{
    TemporaryFolder const folder;
    auto access = open_access(folder.path());
    REQUIRE(access.set_pin(Role::volunteer, k_volunteer, k_cheap));
    std::string const bytes = bytes_of(folder.path() / "staff.db");
    auto const at = bytes.find("$argon2id$");
    REQUIRE(at != std::string::npos);
    std::string const salt_and_hash = bytes.substr(bytes.find("p=1$", at) + 4, 40);
    REQUIRE(access.set_pin(Role::volunteer, "730518", k_cheap));
    CHECK_FALSE(anywhere_in(folder.path(), salt_and_hash));
}

TEST_CASE("a PIN whose hash is damaged opens nothing, is named with its role, and keeps neither PIN from being set")
{
    TemporaryFolder const folder;
    auto access = access_with_pins(folder.path());
    auto const damage
        = [&](char const* sql) { SQLite::Database(folder.path() / "staff.db", SQLite::OPEN_READWRITE).exec(sql); };
    for (char const* const sql : { "UPDATE pin SET hash = 'x' WHERE role = 'volunteer'",
             "UPDATE pin SET hash = substr(hash, 1, 60) WHERE role = 'volunteer'",
             "UPDATE pin SET hash = replace(hash, 'p=1$', 'p=1$*') WHERE role = 'volunteer'",
             "UPDATE pin SET hash = hash || hash WHERE role = 'volunteer'" }) {
        CAPTURE(sql);
        damage(sql);
        auto const outcome = access.check(Role::volunteer, k_volunteer, k_start);
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().code == ErrorCode::damaged);
        CHECK(outcome.error().message.find("staff.db: the PIN for volunteer can't be read") != std::string::npos);
        CHECK(outcome.error().message.find("'lecternctl pin set volunteer'") != std::string::npos);
        CHECK(access.state(Role::volunteer)->damaged);
        CHECK_FALSE(access.state(Role::administrator)->damaged);
        CHECK(access.set_pin(Role::administrator, k_administrator, k_cheap));
        CHECK(access.set_pin(Role::volunteer, k_volunteer, k_cheap));
        CHECK(outcome_of(access, Role::volunteer, k_volunteer).kind == Kind::accepted);
    }
}

TEST_CASE("staff.db is for its owner alone, and belongs to whom the folder belongs")
{
    TemporaryFolder const folder;
    constexpr uid_t k_kiosk = 65534;
    bool const superuser = ::geteuid() == 0;
    if (superuser)
        REQUIRE(::chown(folder.path().c_str(), k_kiosk, k_kiosk) == 0);
    else
        tests::skip("only the superuser can give a folder away");
    mode_t const before = ::umask(0);
    access_with_pins(folder.path());
    ::umask(before);
    CHECK(mode_of(folder.path() / "staff.db") == 0600);
    CHECK(mode_of(folder.path() / "staff.db-journal") == 0600);
    struct stat info {};
    REQUIRE(::stat((folder.path() / "staff.db").c_str(), &info) == 0);
    CHECK(info.st_uid == (superuser ? k_kiosk : ::geteuid()));

    ::chmod((folder.path() / "staff.db").c_str(), 0644);
    open_access(folder.path());
    CHECK(mode_of(folder.path() / "staff.db") == 0600);
}

TEST_CASE("looking at PINs that were never set makes no file")
{
    TemporaryFolder const folder;
    CHECK(staff::StaffAccess::open_existing(folder.path(), k_start).error().code == ErrorCode::absent);
    CHECK(fs::is_empty(folder.path()));
    access_with_pins(folder.path());
    CHECK(staff::StaffAccess::open_existing(folder.path(), k_start)->state(Role::volunteer)->set);
}

TEST_CASE("a staff.db that can't be looked at does not pass for none")
{
    TemporaryFolder const folder;
    std::filesystem::create_symlink("staff.db", folder.path() / "staff.db");
    CHECK(staff::StaffAccess::open_existing(folder.path(), k_start).error().code == ErrorCode::unavailable);
}

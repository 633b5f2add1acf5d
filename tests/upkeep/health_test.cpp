#include "upkeep/font_note.h"
#include "upkeep/health.h"

#include "feedback/export/weeks.h"

#include "access/staff_access.h"
#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "support/fixtures.h"
#include "support/skip.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <functional>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fixtures;
using upkeep::HealthLevel;

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::year_month_day k_today { 2026y / 11 / 22 };

upkeep::Health look_at(fs::path const& folder) { return upkeep::examine({ .data_folder = folder, .today = k_today }); }

void add_feedback(fs::path const& folder, int week)
{
    auto log = feedback::FeedbackLog::open(folder, k_today);
    REQUIRE(log);
    REQUIRE(log->add({ .id = feedback::new_record_id(),
        .language = "en",
        .rating = feedback::Rating::good,
        .week = { 2026, week } }));
}

void damage(fs::path const& file)
{
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream << std::string(200, 'x');
}

void set_pins(fs::path const& folder)
{
    auto access = staff::StaffAccess::open(folder, {});
    REQUIRE(access);
    REQUIRE(access->set_pin(staff::Role::volunteer, "739154", { .passes = 1, .memory_bytes = 8192 }));
    REQUIRE(access->set_pin(staff::Role::administrator, "correct horse", { .passes = 1, .memory_bytes = 8192 }));
}

bool says(std::optional<base::Error> const& problem, std::string_view words)
{
    CAPTURE((problem ? problem->message : "no problem"));
    return problem && problem->message.find(words) != std::string::npos;
}

constexpr uid_t k_kiosk = 65533, k_monitor = 65534;

/// What somebody else would get; 99 when it can't be tried here.
int as_user(uid_t user, std::function<int()> const& action)
{
    std::fflush(nullptr);
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0)
        ::_exit(::setgid(user) == 0 && ::setuid(user) == 0 ? action() : 99);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

/// A folder of the kiosk's user in which all is well.
struct KioskFolder {
    TemporaryFolder folder;
    bool superuser = ::geteuid() == 0;

    KioskFolder()
    {
        if (!superuser)
            tests::skip("only the superuser can give a folder away");
        publish(path(), { article("a", "A") });
        add_feedback(path(), 40);
        set_pins(path());
        std::ofstream(path() / "lectern.yaml") << "site_name: A\n";
        give_all();
    }
    void give_all() const
    {
        for (auto const& entry : fs::directory_iterator(path()))
            static_cast<void>(::lchown(entry.path().c_str(), k_kiosk, k_kiosk) == 0);
        static_cast<void>(::chown(path().c_str(), k_kiosk, k_kiosk) == 0);
    }
    [[nodiscard]] fs::path const& path() const { return folder.path(); }
    [[nodiscard]] int levels_for(uid_t user) const
    {
        return as_user(user, [&] {
            upkeep::Health const seen = look_at(path());
            int levels = 0;
            for (HealthLevel const level :
                { level_of(seen.configuration), level_of(seen.library), level_of(seen.feedback), level_of(seen.pins) })
                levels = levels * 3 + (level == HealthLevel::fault ? 2 : level == HealthLevel::unknown ? 1 : 0);
            return levels;
        });
    }
};

/// Of configuration, library, feedback and PINs, as levels_for() packs them.
constexpr int packed(int configuration, int library, int feedback, int pins)
{
    return ((configuration * 3 + library) * 3 + feedback) * 3 + pins;
}
constexpr int k_well = 0, k_unknown = 1, k_fault = 2;

} // namespace

TEST_CASE("an empty folder has nothing to show and no feedback yet")
{
    TemporaryFolder const folder;
    upkeep::Health const health = look_at(folder.path());
    CHECK(level_of(health.library) == HealthLevel::fault);
    CHECK(level_of(health.configuration) == HealthLevel::ok);
    CHECK(level_of(health.feedback) == HealthLevel::ok);
    CHECK_FALSE(health.feedback.exists);
    CHECK(level_of(health.pins) == HealthLevel::warning);
    CHECK(health.disk.bytes > 0);
    CHECK(level_of(health) == HealthLevel::fault);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a folder that is not there is a fault and stays so")
{
    TemporaryFolder const folder;
    upkeep::Health const health = look_at(folder.path() / "missing");
    CHECK(level_of(health.disk) == HealthLevel::fault);
    CHECK(level_of(health.library) == HealthLevel::fault);
    CHECK_FALSE(fs::exists(folder.path() / "missing"));
}

TEST_CASE("a library in order is known by its edition")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A"), article("b", "B") });
    auto const number = publish(folder.path(), { article("a", "A"), article("b", "B"), article("c", "C") });
    upkeep::LibraryHealth const library = look_at(folder.path()).library;
    REQUIRE(library.shown);
    CHECK(library.shown->number == number);
    CHECK(library.articles == 3);
    CHECK(level_of(library) == HealthLevel::ok);
}

TEST_CASE("a damaged library is a warning while there is one before it, else a fault")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A") });
    publish(folder.path(), { article("a", "A"), article("b", "B") });
    damage(folder.path() / "catalogue.db");
    upkeep::LibraryHealth const fallen_back = look_at(folder.path()).library;
    CHECK(level_of(fallen_back) == HealthLevel::warning);
    REQUIRE(fallen_back.problem);
    CHECK(fallen_back.problem->code == base::ErrorCode::damaged);
    CHECK(fallen_back.articles == 1);
    damage(folder.path() / "catalogue.previous.db");
    CHECK(level_of(look_at(folder.path()).library) == HealthLevel::fault);
}

TEST_CASE("a language that was left out for want of a font is a warning")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A") });
    REQUIRE(upkeep::note_languages_without_font(folder.path(), { "hi" }));
    upkeep::LibraryHealth const library = look_at(folder.path()).library;
    CHECK(library.without_font == std::vector<std::string> { "hi" });
    CHECK(level_of(library) == HealthLevel::warning);
}

TEST_CASE("feedback is counted, and the weeks that wait for an export")
{
    TemporaryFolder const folder;
    for (int const week : { 43, 44, 44, 46, 47 }) // The last one is not over on the day of the test.
        add_feedback(folder.path(), week);
    upkeep::Health health = look_at(folder.path());
    CHECK(health.feedback.rows == 5);
    CHECK(health.feedback.bytes > 0);
    CHECK_FALSE(health.exports.last);
    CHECK(health.exports.weeks_waiting == 3);

    auto log = feedback::FeedbackLog::open(folder.path(), k_today);
    REQUIRE(feedback::take_weeks(*log, { { { 2026, 43 }, 1 } }, { 2026, 44 }));
    health = look_at(folder.path());
    REQUIRE(health.exports.last);
    CHECK(health.exports.last->made_in == base::IsoWeek { 2026, 44 });
    CHECK(health.exports.weeks_waiting == 2);
    CHECK(level_of(health.exports) == HealthLevel::ok);

    REQUIRE(feedback::take_weeks(*log, {}, { 2031, 10 }));
    CHECK(level_of(look_at(folder.path()).exports) == HealthLevel::warning);
    REQUIRE(feedback::take_weeks(*log, {}, { 2026, 47 }));
    CHECK(level_of(look_at(folder.path()).exports) == HealthLevel::ok);
}

TEST_CASE("a log that is no database is a fault, one that was set aside a warning")
{
    TemporaryFolder const folder;
    std::ofstream(folder.path() / "log.db") << std::string(5000, 'x');
    CHECK(level_of(look_at(folder.path()).feedback) == HealthLevel::fault);
    add_feedback(folder.path(), 40);
    upkeep::FeedbackHealth const feedback = look_at(folder.path()).feedback;
    CHECK(feedback.set_aside == 1);
    CHECK(level_of(feedback) == HealthLevel::warning);
}

TEST_CASE("a journal that was set aside without a log is one log that was set aside")
{
    TemporaryFolder const folder;
    std::ofstream(folder.path() / "log.db-wal") << "changes";
    add_feedback(folder.path(), 40);
    CHECK(look_at(folder.path()).feedback.set_aside == 1);
}

TEST_CASE("little space is a warning, none a fault")
{
    constexpr std::int64_t k_gigabyte = 1'000'000'000;
    CHECK(level_of(upkeep::DiskHealth { 8 * k_gigabyte, 100 * k_gigabyte, {} }) == HealthLevel::ok);
    CHECK(level_of(upkeep::DiskHealth { 4 * k_gigabyte, 100 * k_gigabyte, {} }) == HealthLevel::warning);
    CHECK(level_of(upkeep::DiskHealth { 500'000'000, 2 * k_gigabyte, {} }) == HealthLevel::ok);
    CHECK(level_of(upkeep::DiskHealth { 499'000'000, 2 * k_gigabyte, {} }) == HealthLevel::warning);
    CHECK(level_of(upkeep::DiskHealth { 9'000'000, 2 * k_gigabyte, {} }) == HealthLevel::fault);
}

TEST_CASE("PINs are in order when both are set, and a damaged file of them is a fault")
{
    TemporaryFolder const folder;
    {
        auto access = staff::StaffAccess::open(folder.path(), {});
        REQUIRE(access);
        REQUIRE(access->set_pin(staff::Role::volunteer, "739154", { .passes = 1, .memory_bytes = 8192 }));
        CHECK(level_of(look_at(folder.path()).pins) == HealthLevel::warning);
        REQUIRE(access->set_pin(staff::Role::administrator, "correct horse", { .passes = 1, .memory_bytes = 8192 }));
    }
    CHECK(level_of(look_at(folder.path()).pins) == HealthLevel::ok);
    damage(folder.path() / "staff.db");
    CHECK(level_of(look_at(folder.path()).pins) == HealthLevel::fault);
}

TEST_CASE("a wrong configuration is a fault with its line")
{
    TemporaryFolder const folder;
    std::ofstream(folder.path() / "lectern.yaml") << "idle: { after: 5 }\n";
    upkeep::ConfigurationHealth const configuration = look_at(folder.path()).configuration;
    REQUIRE(configuration.problem);
    CHECK(configuration.problem->message.find("lectern.yaml:1: 'idle.after' can't be 5") != std::string::npos);
    CHECK(level_of(configuration) == HealthLevel::fault);
}

TEST_CASE("overrides that are ignored, or that the kiosk's user may not read, are a warning that names the file")
{
    TemporaryFolder const folder;
    std::ofstream(folder.path() / "overrides.yaml") << "idle: { after: 5 }\nsite_name: A\n";
    upkeep::ConfigurationHealth const configuration = look_at(folder.path()).configuration;
    CHECK_FALSE(configuration.problem);
    REQUIRE(configuration.ignored.size() == 1);
    CHECK(configuration.ignored.front().message.find("overrides.yaml:1: 'idle.after' can't be 5") != std::string::npos);
    CHECK(level_of(configuration) == HealthLevel::warning);

    KioskFolder const kiosk;
    if (!kiosk.superuser)
        return;
    std::ofstream(kiosk.path() / "overrides.yaml") << "site_name: A\n";
    ::chmod((kiosk.path() / "overrides.yaml").c_str(), 0600);
    CHECK(level_of(look_at(kiosk.path()).configuration) == HealthLevel::warning);
    REQUIRE(::chown((kiosk.path() / "overrides.yaml").c_str(), k_kiosk, k_kiosk) == 0);
    CHECK(level_of(look_at(kiosk.path()).configuration) == HealthLevel::ok);
}

TEST_CASE("a log that the kiosk's user may not write to is a fault, whoever looks")
{
    KioskFolder const kiosk;
    if (!kiosk.superuser)
        return;
    CHECK(level_of(look_at(kiosk.path()).feedback) == HealthLevel::ok);
    CHECK(kiosk.levels_for(k_kiosk) == 0);
    for (char const* const name : { "log.db", "" }) {
        CAPTURE(name);
        fs::path const file = *name ? kiosk.path() / name : kiosk.path();
        ::chmod(file.c_str(), 0550);
        CHECK(says(look_at(kiosk.path()).feedback.problem,
            file.filename().string() + ": the kiosk's user may not write to it"));
        CHECK(kiosk.levels_for(k_kiosk) == packed(k_well, k_well, k_fault, *name ? k_well : k_fault));
        ::chmod(file.c_str(), 0750);
    }
    REQUIRE(::chown((kiosk.path() / "log.db").c_str(), 0, 0) == 0);
    CHECK(level_of(look_at(kiosk.path()).feedback) == HealthLevel::fault);
    CHECK(kiosk.levels_for(k_kiosk) == packed(k_well, k_well, k_fault, k_well));
}

TEST_CASE("a configuration that the kiosk's user may not read is a fault, also for the superuser")
{
    KioskFolder const kiosk;
    if (!kiosk.superuser)
        return;
    REQUIRE(::chown((kiosk.path() / "lectern.yaml").c_str(), 0, 0) == 0);
    ::chmod((kiosk.path() / "lectern.yaml").c_str(), 0640);
    CHECK(says(look_at(kiosk.path()).configuration.problem, "the kiosk's user may not read it"));
    CHECK(kiosk.levels_for(k_kiosk) == packed(k_fault, k_well, k_well, k_well));
}

TEST_CASE("what somebody without rights may not look at is neither well nor a fault")
{
    KioskFolder const kiosk;
    if (!kiosk.superuser)
        return;
    ::chmod((kiosk.path() / "lectern.yaml").c_str(), 0640);
    ::chmod(kiosk.path().c_str(), 0755);
    CHECK(kiosk.levels_for(k_monitor) == packed(k_unknown, k_well, k_unknown, k_unknown));
    ::chmod(kiosk.path().c_str(), 0700);
    CHECK(kiosk.levels_for(k_monitor) == packed(k_unknown, k_unknown, k_unknown, k_unknown));
    CHECK(kiosk.levels_for(k_kiosk) == 0);
}

TEST_CASE("a data folder that is mounted read-only is a fault of the disk, the feedback and the PINs")
{
    KioskFolder const kiosk;
    TemporaryFolder const mounted;
    if (::mount("lectern-test", mounted.path().c_str(), "tmpfs", 0, "size=4m") != 0) {
        tests::skip("a disk can't be mounted here");
        return;
    }
    fs::copy(kiosk.path(), mounted.path(), fs::copy_options::recursive);
    CHECK(level_of(look_at(mounted.path()).feedback) == HealthLevel::ok);
    REQUIRE(::mount("lectern-test", mounted.path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "") == 0);
    upkeep::Health const health = look_at(mounted.path());
    CHECK(says(health.disk.problem, "mounted read-only"));
    CHECK(says(health.feedback.problem, "mounted read-only"));
    CHECK(says(health.pins.problem, "mounted read-only"));
    CHECK(level_of(health.feedback) == HealthLevel::fault);
    CHECK(level_of(health.library) == HealthLevel::ok);
    ::umount2(mounted.path().c_str(), MNT_DETACH);
}

TEST_CASE("logs that a restore has replaced are counted apart from damaged ones")
{
    TemporaryFolder const folder;
    add_feedback(folder.path(), 40);
    for (char const* const name : { "log.before-restore-2026-11-20.db", "log.before-restore-2026-11-20.db-wal",
             "log.before-restore-2026-11-20-2.db", "log.damaged-2026-11-20.db" })
        std::ofstream(folder.path() / name) << "x";
    upkeep::FeedbackHealth const feedback = look_at(folder.path()).feedback;
    CHECK(feedback.before_restore == 2);
    CHECK(feedback.set_aside == 1);
}

TEST_CASE("a PIN that can't be read is a fault with its role and the way out")
{
    TemporaryFolder const folder;
    set_pins(folder.path());
    SQLite::Database(folder.path() / "staff.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE pin SET hash = substr(hash, 1, 50) WHERE role = 'volunteer'");
    upkeep::PinHealth const pins = look_at(folder.path()).pins;
    CHECK(level_of(pins) == HealthLevel::fault);
    CHECK(says(pins.problem, "'lecternctl pin set volunteer'"));
}

TEST_CASE("where the configuration can't be read, as much is withheld as it may ask for")
{
    TemporaryFolder const folder;
    CHECK(look_at(folder.path()).configuration.small_cell == 5);
    std::ofstream(folder.path() / "lectern.yaml") << "privacy: { small_cell: 11 }\n";
    CHECK(look_at(folder.path()).configuration.small_cell == 11);
    std::ofstream(folder.path() / "lectern.yaml") << "nonsense: 1\n";
    CHECK(look_at(folder.path()).configuration.small_cell == 50);
}

TEST_CASE("weeks that only a wrong clock can have given are named, of rows, of the edition and of the last export")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A") });
    {
        auto log = feedback::FeedbackLog::open(folder.path(), k_today);
        REQUIRE(log);
        for (base::IsoWeek const week :
            { base::IsoWeek { 1970, 1 }, { 2026, 40 }, { 2026, 47 }, { 2026, 48 }, { 2094, 1 }, { 2094, 2 } })
            REQUIRE(log->add(
                { .id = feedback::new_record_id(), .language = "en", .rating = feedback::Rating::good, .week = week }));
        REQUIRE(feedback::take_weeks(*log, feedback::weeks_of_rows(*log).value(), { 2094, 3 }));
    }
    SQLite::Database(folder.path() / "catalogue.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE edition SET week = '2094-W01'");
    auto const health = look_at(folder.path());
    CHECK(health.feedback.far_weeks == std::vector<base::IsoWeek> { { 1970, 1 }, { 2094, 1 }, { 2094, 2 } });
    CHECK(level_of(health.feedback) == HealthLevel::ok);
    CHECK(health.library.is_far);
    CHECK(health.exports.is_far);
    CHECK(level_of(health.exports) == HealthLevel::warning);
}

TEST_CASE("an export is due, and a warning, when feedback has waited for five weeks")
{
    TemporaryFolder const folder;
    add_feedback(folder.path(), 47); // This week, which still grows.
    add_feedback(folder.path(), 43);
    CHECK_FALSE(look_at(folder.path()).exports.is_due);
    CHECK(level_of(look_at(folder.path()).exports) == HealthLevel::ok);
    add_feedback(folder.path(), 42);
    CHECK(look_at(folder.path()).exports.is_due);
    CHECK(level_of(look_at(folder.path()).exports) == HealthLevel::warning);
}

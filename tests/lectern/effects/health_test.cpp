// What a volunteer is shown, against real files.

#include "access/staff_access.h"
#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "kiosk/part.h"
#include "lectern/effects/health.h"
#include "lectern/fixed_clock.h"
#include "support/fixtures.h"
#include "support/log_of.h"
#include "upkeep/reported_devices.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <chrono>
#include <fstream>

namespace fs = std::filesystem;

namespace {

using kiosk::volunteer::HealthLevel;

constexpr std::chrono::year_month_day k_today { std::chrono::year { 2026 } / 11 / 22 };

/// A kiosk in order, without a configuration of its own.
struct Kiosk {
    Kiosk()
    {
        fixtures::publish(folder.path(), { fixtures::article("a", "A") });
        REQUIRE(feedback::FeedbackLog::open(folder.path(), k_today));
        for (auto const& [role, pin] :
            { std::pair(staff::Role::volunteer, "739154"), std::pair(staff::Role::administrator, "correct horse") })
            REQUIRE(
                staff::StaffAccess::open(folder.path(), {})->set_pin(role, pin, { .passes = 1, .memory_bytes = 8192 }));
    }
    [[nodiscard]] kiosk::volunteer::KioskHealth look()
    {
        auto const answer = effects(kiosk::volunteer::LoadHealth { 9 });
        REQUIRE(answer);
        auto const* const seen = kiosk::part<kiosk::volunteer::HealthLoaded>(*answer);
        REQUIRE(seen);
        return seen->health;
    }
    void change_pins(char const* sql) const
    {
        SQLite::Database(folder.path() / "staff.db", SQLite::OPEN_READWRITE).exec(sql);
    }
    void write(char const* name, char const* text) const
    {
        std::ofstream(folder.path() / name, std::ios::binary) << text;
    }

    fixtures::TemporaryFolder folder;
    lectern::Environment environment {
        .data_folder = folder.path(), .configuration = {}, .seal_to = {}, .clock = k_clock
    };
    lectern::effects::Health effects { environment };
};

} // namespace

TEST_CASE("of a kiosk in order, without a configuration, nothing bad is said")
{
    Kiosk kiosk;
    auto const health = kiosk.look();
    CHECK(health.feedback_log == kiosk::volunteer::HealthLevel::ok);
    CHECK_FALSE(health.log_was_set_aside);
    CHECK_FALSE(health.configuration_is_wrong);
    CHECK(health.pins == kiosk::volunteer::HealthLevel::ok);
    CHECK_FALSE(health.pin_missing);
    CHECK_FALSE(health.locked);
}

TEST_CASE("after a damaged log was set aside, feedback can be saved, and that one was is reported")
{
    Kiosk kiosk;
    kiosk.write("log.db", "no database, but long enough to be taken for a file that holds something");
    auto health = kiosk.look();
    CHECK(health.feedback_log == kiosk::volunteer::HealthLevel::fault);
    CHECK_FALSE(health.log_was_set_aside);
    REQUIRE(feedback::FeedbackLog::open(kiosk.folder.path(), k_today));
    health = kiosk.look();
    CHECK(health.feedback_log == kiosk::volunteer::HealthLevel::ok);
    CHECK(health.log_was_set_aside);
}

TEST_CASE("a configuration with which the kiosk would not start again is reported, and so is a named one that is gone")
{
    Kiosk kiosk;
    kiosk.write("lectern.yaml", "site_name: A\n");
    CHECK_FALSE(kiosk.look().configuration_is_wrong);
    kiosk.write("lectern.yaml", "idle: { after: 5 }\n");
    CHECK(kiosk.look().configuration_is_wrong);
    fs::remove(kiosk.folder.path() / "lectern.yaml");
    CHECK_FALSE(kiosk.look().configuration_is_wrong);
    kiosk.environment.configuration = kiosk.folder.path() / "gone.yaml";
    CHECK(kiosk.look().configuration_is_wrong);
}

TEST_CASE("overrides that are ignored are said, and are no reason not to start")
{
    Kiosk kiosk;
    kiosk.write("overrides.yaml", "site_name: A\n");
    CHECK_FALSE(kiosk.look().overrides_are_ignored);
    for (char const* const wrong : { "idle: { after: 5 }\n", "site_name: \"" }) {
        kiosk.write("overrides.yaml", wrong);
        CHECK(kiosk.look().overrides_are_ignored);
        CHECK_FALSE(kiosk.look().configuration_is_wrong);
    }
}

TEST_CASE("PINs that are not set, can't be read or are no file of PINs are distinguished")
{
    Kiosk kiosk;
    kiosk.change_pins("DELETE FROM pin WHERE role = 'admin'");
    CHECK(kiosk.look().pins == kiosk::volunteer::HealthLevel::warning);
    CHECK(kiosk.look().pin_missing == staff::Role::administrator);
    kiosk.change_pins("DELETE FROM pin");
    CHECK(kiosk.look().pin_missing == staff::Role::volunteer);
    kiosk.change_pins("INSERT INTO pin VALUES ('volunteer', 'x', 0)");
    CHECK(kiosk.look().pins == kiosk::volunteer::HealthLevel::fault);
    CHECK_FALSE(kiosk.look().pin_missing);
    kiosk.write("staff.db", "no database");
    CHECK(kiosk.look().pins == kiosk::volunteer::HealthLevel::fault);
}

TEST_CASE("reports, damaged logs, and what is due for export and review reach staff")
{
    Kiosk kiosk;
    auto health = kiosk.look();
    CHECK(health.reported.empty());
    CHECK(health.set_aside_on.empty());
    CHECK_FALSE(health.export_is_due);
    CHECK(health.reviews_due == 0);

    REQUIRE(upkeep::report_device(kiosk.folder.path(), upkeep::Device::printer, k_today));
    for (char const* const name : { "log.damaged-2026-03-12.db", "log.damaged-2026-03-12-2.db",
             "log.damaged-2026-01-05.db", "log.damaged-by-hand.db" })
        kiosk.write(name, "x");
    auto old = fixtures::article("b", "B");
    old.metadata.reviewed = k_today - std::chrono::years { 4 };
    fixtures::publish(kiosk.folder.path(), { old });
    health = kiosk.look();
    CHECK(health.reported == upkeep::ReportedDevices { { upkeep::Device::printer, k_today } });
    CHECK(health.set_aside_on
        == std::vector<std::chrono::year_month_day> {
            std::chrono::year { 2026 } / 1 / 5, std::chrono::year { 2026 } / 3 / 12 });
    CHECK(health.reviews_due == 1);
}

TEST_CASE("an export is due when a week of feedback has waited for five weeks, and not before")
{
    Kiosk kiosk;
    auto log = feedback::FeedbackLog::open(kiosk.folder.path(), k_today);
    REQUIRE(log);
    auto const add = [&](int week) {
        REQUIRE(log->add({ .id = feedback::new_record_id(),
            .language = "en",
            .rating = feedback::Rating::good,
            .week = { 2026, week } }));
    };
    add(43); // Today is in week 47.
    CHECK_FALSE(kiosk.look().export_is_due);
    add(42);
    CHECK(kiosk.look().export_is_due);
}

TEST_CASE("a damaged file of reports counts as none, with a line in the log")
{
    Kiosk kiosk;
    kiosk.write("reported-devices.txt", "sound 2026-1");
    std::string const log = tests::log_of([&] { CHECK(kiosk.look().reported.empty()); });
    CHECK(log.find("reported-devices.txt: is not whole") != std::string::npos);
}

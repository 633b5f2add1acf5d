#include "access/staff_access.h"
#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "lecternctl/program.h"
#include "support/fixtures.h"
#include "support/skip.h"
#include "upkeep/font_note.h"
#include "upkeep/display_note.h"
#include "upkeep/renderer_note.h"
#include "upkeep/reported_devices.h"

#include <nlohmann/json.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <sys/stat.h>

using namespace program;

TEST_CASE("a kiosk in order has status 0, with warnings 3, with a fault 1")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path();
    Outcome outcome = run({ "status", "--data", data });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.out, "fault    library        nothing to show: "));

    std::vector<content::Article> articles;
    for (int n = 0; n < 1200; ++n)
        articles.push_back(fixtures::article("topic-" + std::to_string(n), "Topic " + std::to_string(n)));
    fixtures::publish(folder.path(), articles);
    outcome = run({ "status", "--data", data });
    CAPTURE(outcome.out);
    CHECK(outcome.status == 3);
    CHECK(contains(outcome.out, "ok       library        edition 1, built "));
    CHECK(contains(outcome.out, ", 1,200 articles\n"));
    CHECK(contains(outcome.out, "warning  pins           volunteer not set, admin not set\n"));
    CHECK(lines_in(outcome.out) == 7);

    auto access = staff::StaffAccess::open(folder.path(), {});
    REQUIRE(access);
    REQUIRE(access->set_pin(staff::Role::volunteer, "739154", { .passes = 1, .memory_bytes = 8192 }));
    REQUIRE(access->set_pin(staff::Role::administrator, "correct horse", { .passes = 1, .memory_bytes = 8192 }));
    outcome = run({ "status", "--data", data });
    CAPTURE(outcome.out);
    CHECK((outcome.status == 0 || contains(outcome.out, "warning  disk"))); // The disk is not the test's.
}

TEST_CASE("status names what drew the screen when the kiosk started last")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path() / "data";
    REQUIRE(upkeep::note_renderer(data, "llvmpipe (LLVM 15.0.6, 256 bits)"));
    CHECK(contains(
        run({ "status", "--data", data }).out, "ok       display        drawn by llvmpipe (LLVM 15.0.6, 256 bits)\n"));
    REQUIRE(upkeep::note_renderer(data, "V3D 4.2"));
    auto const checks = nlohmann::json::parse(run({ "status", "--json", "--data", data }).out);
    CHECK(checks.back().at("check") == "display");
    CHECK(checks.back().at("renderer") == "V3D 4.2");
}

TEST_CASE("status names the text sizes that the screen has no room for, and from where they can be read")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path() / "data";
    REQUIRE(upkeep::note_renderer(data, "V3D 4.2"));
    REQUIRE(upkeep::note_display(data, { 1280, 800, 10.1, 600, { 600, 600, 413, 295 } }));
    CHECK(contains(run({ "status", "--data", data }).out,
        "drawn by V3D 4.2; 1280x800 pixels, 10.1 inches, read from 600 mm, text size 3 from 413 mm, "
        "text size 4 from 295 mm\n"));
    auto const display = nlohmann::json::parse(run({ "status", "--json", "--data", data }).out).back();
    CHECK(display.at("distance_mm") == 600);
    CHECK(display.at("met_mm") == nlohmann::json::array({ 600, 600, 413, 295 }));
    REQUIRE(upkeep::note_display(data, { 1920, 1080, 21.5, 600, { 600, 600, 600, 600 } }));
    CHECK(contains(run({ "status", "--data", data }).out, "21.5 inches, read from 600 mm\n"));
}

TEST_CASE("status says which languages have no font, and what to install")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path();
    fixtures::publish(folder.path(), { fixtures::article("a", "A") });
    REQUIRE(upkeep::note_languages_without_font(folder.path(), { "hi", "zh" }));
    std::string const text = run({ "status", "--data", data }).out;
    CHECK(contains(text, "warning  library        edition 1, "));
    CHECK(contains(text,
        ", 1 article; languages not offered, as no installed font has their letters: hi, zh; install fonts-noto-core, "
        "fonts-noto-cjk, then restart the kiosk\n"));
    auto const checks = nlohmann::json::parse(run({ "status", "--json", "--data", data }).out);
    CHECK(checks.at(1).at("without_font") == nlohmann::json { "hi", "zh" });
}

TEST_CASE("status as JSON names each check and its level")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("a", "A") });
    write_file(folder.path() / "lectern.yaml", "idle: { after: 5 }\n");
    Outcome const outcome = run({ "status", "--json", "--data", folder.path() });
    CHECK(outcome.status == 1);
    std::map<std::string, nlohmann::json> checks;
    for (auto const& each : nlohmann::json::parse(outcome.out))
        checks[each.at("check")] = each;
    CHECK(checks.size() == 7);
    CHECK(checks.at("configuration").at("level") == "fault");
    CHECK(checks.at("library").at("articles") == 1);
    CHECK(checks.at("library").at("edition") == 1);
    CHECK(checks.at("disk").at("free_bytes") > 0);
    CHECK(checks.at("exports").at("made_in") == nullptr);
}

namespace {

void add_feedback(std::filesystem::path const& folder, int rows)
{
    auto log = feedback::FeedbackLog::open(folder, std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    for (int row = 0; row < rows; ++row)
        REQUIRE(log->add({ .id = feedback::new_record_id(),
            .language = "en",
            .rating = feedback::Rating::good,
            .week = { 2026, 40 } }));
}

} // namespace

TEST_CASE("hardly any feedback is not counted exactly, neither by status nor by verify")
{
    fixtures::TemporaryFolder const folder;
    add_feedback(folder.path(), 3);
    CHECK(contains(run({ "status", "--data", folder.path() }).out, "ok       feedback       <5 rows, "));
    CHECK(contains(run({ "status", "--json", "--data", folder.path() }).out, R"("rows":"<5")"));
    CHECK(contains(run({ "verify", "--data", folder.path() }).out, "ok     feedback          <5 rows read"));
    add_feedback(folder.path(), 2);
    CHECK(contains(run({ "status", "--data", folder.path() }).out, "ok       feedback       5 rows, "));
    CHECK(contains(run({ "verify", "--data", folder.path() }).out, "ok     feedback          5 rows read"));
}

TEST_CASE("logs that were set aside are spoken of")
{
    fixtures::TemporaryFolder const folder;
    add_feedback(folder.path(), 5);
    write_file(folder.path() / "log.before-restore-2026-11-20.db", "x");
    CHECK(contains(run({ "status", "--data", folder.path() }).out, "; 1 log was kept before a restore\n"));
    write_file(folder.path() / "log.damaged-2026-11-20.db", "x");
    CHECK(contains(run({ "status", "--data", folder.path() }).out,
        "; 1 damaged log was set aside (lecternctl feedback merge brings rows back); 1 log was kept before a "
        "restore\n"));
}

TEST_CASE("a monitor without rights hears that, and status 4")
{
    fixtures::TemporaryFolder const folder;
    if (::geteuid() != 0) {
        tests::skip("only the superuser can be somebody else");
        return;
    }
    fixtures::publish(folder.path(), { fixtures::article("a", "A") });
    add_feedback(folder.path(), 5);
    ::chmod(folder.path().c_str(), 0755);
    constexpr uid_t k_monitor = 65534;
    constexpr int k_no_program = 127;
    auto const outcome = run({ "status", "--data", folder.path() }, k_monitor);
    if (outcome.status == k_no_program) {
        tests::skip("the program lies where others can't run it");
        return;
    }
    CAPTURE(outcome.out);
    CHECK((outcome.status == 4 || contains(outcome.out, "fault    disk"))); // The disk is not the test's.
    CHECK(contains(outcome.out, "unknown  feedback       may not be looked at by this user\n"));
    CHECK(contains(outcome.out, "unknown  exports        may not be looked at by this user\n"));
    CHECK(contains(outcome.out, "ok       library "));
}

TEST_CASE("a PIN that can't be read is a fault, and pin set repairs it")
{
    fixtures::TemporaryFolder const folder;
    {
        auto access = staff::StaffAccess::open(folder.path(), {});
        REQUIRE(access);
        REQUIRE(access->set_pin(staff::Role::administrator, "correct horse", { .passes = 1, .memory_bytes = 8192 }));
    }
    SQLite::Database(folder.path() / "staff.db", SQLite::OPEN_READWRITE).exec("UPDATE pin SET hash = 'x'");
    CHECK(contains(
        run({ "status", "--data", folder.path() }).out, "fault    pins           the PIN for admin can't be read"));
    CHECK(contains(run({ "verify", "--data", folder.path() }).out, "'lecternctl pin set admin' sets it again"));
    CHECK(contains(run({ "pin", "list", "--data", folder.path() }).out, "admin      can't be read; set it again"));
}

TEST_CASE("verify --recount repairs tallies and says so")
{
    fixtures::TemporaryFolder const folder;
    add_feedback(folder.path(), 5);
    SQLite::Database(folder.path() / "log.db", SQLite::OPEN_READWRITE).exec("UPDATE tally_week SET rows = 9");
    Outcome outcome = run({ "verify", "--data", folder.path() });
    CHECK(outcome.status == 1);
    outcome = run({ "verify", "--recount", "--data", folder.path() });
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "fixed  tallies           were wrong; counted again from the rows"));
    CHECK(run({ "verify", "--data", folder.path() }).status == 0);
}

TEST_CASE("status names what volunteers have reported as broken, and since when")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path();
    CHECK(contains(run({ "status", "--data", data }).out, "ok       devices        none is reported as broken\n"));
    REQUIRE(upkeep::report_device(folder.path(), upkeep::Device::sound, std::chrono::year { 2026 } / 11 / 26));
    REQUIRE(upkeep::report_device(folder.path(), upkeep::Device::touch, std::chrono::year { 2026 } / 11 / 20));
    CHECK(contains(run({ "status", "--data", data }).out,
        "warning  devices        reported as broken: touch (2026-11-20), sound (2026-11-26)\n"));
    auto const devices = nlohmann::json::parse(run({ "status", "--json", "--data", data }).out).at(6);
    CHECK(devices.at("check") == "devices");
    CHECK(devices.at("reported") == nlohmann::json { { "touch", "2026-11-20" }, { "sound", "2026-11-26" } });
}

TEST_CASE("status names weeks of feedback and of the edition that are far from today")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path();
    fixtures::publish(folder.path(), { fixtures::article("a", "A") });
    {
        auto log = feedback::FeedbackLog::open(folder.path(), std::chrono::year { 2026 } / 11 / 22);
        REQUIRE(log);
        for (base::IsoWeek const week : { base::IsoWeek { 1970, 1 }, { 9994, 1 }, { 9994, 2 } })
            REQUIRE(log->add(
                { .id = feedback::new_record_id(), .language = "en", .rating = feedback::Rating::good, .week = week }));
    }
    SQLite::Database(folder.path() / "catalogue.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE edition SET week = '9994-W01'");
    std::string const text = run({ "status", "--data", data }).out;
    CAPTURE(text);
    CHECK(contains(text, "; weeks far from today: 1970-W01, 9994-W01 to 9994-W02 (was the clock wrong?)\n"));
    CHECK(contains(text, "built 9994-W01, 1 article; built far from today: a clock was wrong, or is\n"));
    auto const checks = nlohmann::json::parse(run({ "status", "--json", "--data", data }).out);
    CHECK(checks.at(1).at("far_from_today") == true);
    CHECK(checks.at(2).at("far_weeks") == nlohmann::json { "1970-W01", "9994-W01", "9994-W02" });
}

#include "store/health.h"

#include "store/export_weeks.h"

#include "fixtures.h"
#include "store/feedback_log.h"

#include <fstream>

using namespace fixtures;
using store::HealthLevel;

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::year_month_day k_today { 2026y / 11 / 22 };

store::Health look_at(fs::path const& folder) { return store::examine({ .data_folder = folder, .today = k_today }); }

void add_feedback(fs::path const& folder, int week)
{
    auto log = store::FeedbackLog::open(folder, k_today);
    REQUIRE(log);
    REQUIRE(log->add({ .id = privacy::new_record_id(), .language = "en", .rating = privacy::Rating::good, .week = { 2026, week } }));
}

void damage(fs::path const& file)
{
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream << std::string(200, 'x');
}

} // namespace

TEST_CASE("an empty folder has nothing to show and no feedback yet")
{
    TemporaryFolder const folder;
    store::Health const health = look_at(folder.path());
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
    store::Health const health = look_at(folder.path() / "missing");
    CHECK(level_of(health.disk) == HealthLevel::fault);
    CHECK(level_of(health.library) == HealthLevel::fault);
    CHECK_FALSE(fs::exists(folder.path() / "missing"));
}

TEST_CASE("a library in order is known by its edition")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A"), article("b", "B") });
    auto const number = publish(folder.path(), { article("a", "A"), article("b", "B"), article("c", "C") });
    store::LibraryHealth const library = look_at(folder.path()).library;
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
    store::LibraryHealth const fallen_back = look_at(folder.path()).library;
    CHECK(level_of(fallen_back) == HealthLevel::warning);
    REQUIRE(fallen_back.problem);
    CHECK(fallen_back.problem->code == base::ErrorCode::damaged);
    CHECK(fallen_back.articles == 1);
    damage(folder.path() / "catalogue.previous.db");
    CHECK(level_of(look_at(folder.path()).library) == HealthLevel::fault);
}

TEST_CASE("feedback is counted, and the weeks that wait for an export")
{
    TemporaryFolder const folder;
    for (int const week : { 40, 41, 41, 46, 47 }) // The last one is not over on the day of the test.
        add_feedback(folder.path(), week);
    store::Health health = look_at(folder.path());
    CHECK(health.feedback.rows == 5);
    CHECK(health.feedback.bytes > 0);
    CHECK_FALSE(health.exports.last);
    CHECK(health.exports.weeks_waiting == 3);

    auto log = store::FeedbackLog::open(folder.path(), k_today);
    REQUIRE(store::take_weeks(*log, { { { 2026, 40 }, 1 } }, { 2026, 41 }));
    health = look_at(folder.path());
    REQUIRE(health.exports.last);
    CHECK(health.exports.last->made_in == privacy::IsoWeek { 2026, 41 });
    CHECK(health.exports.weeks_waiting == 2);
    CHECK(level_of(health.exports) == HealthLevel::ok);

    REQUIRE(store::take_weeks(*log, {}, { 2031, 10 }));
    CHECK(level_of(look_at(folder.path()).exports) == HealthLevel::warning);
    REQUIRE(store::take_weeks(*log, {}, { 2026, 47 }));
    CHECK(level_of(look_at(folder.path()).exports) == HealthLevel::ok);
}

TEST_CASE("a log that is no database is a fault, one that was set aside a warning")
{
    TemporaryFolder const folder;
    std::ofstream(folder.path() / "log.db") << std::string(5000, 'x');
    CHECK(level_of(look_at(folder.path()).feedback) == HealthLevel::fault);
    add_feedback(folder.path(), 40);
    store::FeedbackHealth const feedback = look_at(folder.path()).feedback;
    CHECK(feedback.set_aside == 1);
    CHECK(level_of(feedback) == HealthLevel::warning);
}

TEST_CASE("little space is a warning, none a fault")
{
    constexpr std::int64_t k_gigabyte = 1'000'000'000;
    CHECK(level_of(store::DiskHealth { 8 * k_gigabyte, 100 * k_gigabyte, {} }) == HealthLevel::ok);
    CHECK(level_of(store::DiskHealth { 4 * k_gigabyte, 100 * k_gigabyte, {} }) == HealthLevel::warning);
    CHECK(level_of(store::DiskHealth { 500'000'000, 2 * k_gigabyte, {} }) == HealthLevel::ok);
    CHECK(level_of(store::DiskHealth { 499'000'000, 2 * k_gigabyte, {} }) == HealthLevel::warning);
    CHECK(level_of(store::DiskHealth { 9'000'000, 2 * k_gigabyte, {} }) == HealthLevel::fault);
}

TEST_CASE("PINs are in order when both are set, and a damaged file of them is a fault")
{
    TemporaryFolder const folder;
    {
        auto access = store::StaffAccess::open(folder.path(), {});
        REQUIRE(access);
        REQUIRE(access->set_pin(privacy::Role::volunteer, "739154", { .passes = 1, .memory_bytes = 8192 }));
        CHECK(level_of(look_at(folder.path()).pins) == HealthLevel::warning);
        REQUIRE(access->set_pin(privacy::Role::administrator, "correct horse", { .passes = 1, .memory_bytes = 8192 }));
    }
    CHECK(level_of(look_at(folder.path()).pins) == HealthLevel::ok);
    damage(folder.path() / "staff.db");
    CHECK(level_of(look_at(folder.path()).pins) == HealthLevel::fault);
}

TEST_CASE("a wrong configuration is a fault with its line")
{
    TemporaryFolder const folder;
    std::ofstream(folder.path() / "lectern.yaml") << "idle: { after: 5 }\n";
    store::ConfigurationHealth const configuration = look_at(folder.path()).configuration;
    REQUIRE(configuration.problem);
    CHECK(configuration.problem->message.find("lectern.yaml:1: 'idle.after' is 5") != std::string::npos);
    CHECK(level_of(configuration) == HealthLevel::fault);
}

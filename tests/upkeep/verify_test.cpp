#include "upkeep/verify.h"

#include "access/staff_access.h"
#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <fstream>
#include <map>
#include <optional>
#include <utility>

using namespace fixtures;
using upkeep::Part;

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::year_month_day k_today { 2026y / 11 / 22 };

std::map<Part, upkeep::Finding> verified(
    fs::path const& data, upkeep::WrongTallies wrong_tallies = upkeep::WrongTallies::report)
{
    std::map<Part, upkeep::Finding> findings;
    upkeep::verify({ .data_folder = data, .wrong_tallies = wrong_tallies },
        { .found = [&](upkeep::Finding const& finding) { CHECK(findings.emplace(finding.part, finding).second); } });
    return findings;
}

void add_feedback(fs::path const& data, int rows)
{
    auto log = feedback::FeedbackLog::open(data, k_today);
    REQUIRE(log);
    for (int row = 0; row < rows; ++row)
        REQUIRE(log->add({ .id = feedback::new_record_id(),
            .language = "en",
            .rating = feedback::Rating::good,
            .week = { 2026, 40 } }));
}

void change(fs::path const& file, std::string const& sql) { SQLite::Database(file, SQLite::OPEN_READWRITE).exec(sql); }

} // namespace

TEST_CASE("a sound data folder has no finding, and all of it was read")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A") });
    publish(folder.path(), { article("a", "A"), article("b", "B") });
    add_feedback(folder.path(), 5);
    auto const findings = verified(folder.path());
    for (auto const& [part, finding] : findings)
        CHECK_MESSAGE(!finding.problem, (finding.problem ? finding.problem->message : ""));
    CHECK(findings.at(Part::library).read == 2);
    CHECK(findings.at(Part::previous_library).read == 1);
    CHECK(findings.at(Part::feedback).read == 5);
    CHECK(findings.at(Part::tallies).present);
    CHECK_FALSE(findings.at(Part::pins).present);
}

TEST_CASE("overrides are read, and what is ignored of them is found")
{
    TemporaryFolder const folder;
    CHECK_FALSE(verified(folder.path()).at(Part::overrides).present);
    std::ofstream(folder.path() / "overrides.yaml") << "site_name: A\n";
    CHECK(verified(folder.path()).at(Part::overrides).present);
    CHECK_FALSE(verified(folder.path()).at(Part::overrides).problem);
    std::ofstream(folder.path() / "overrides.yaml") << "idle: { after: 5 }\n";
    CHECK(verified(folder.path()).at(Part::overrides).problem);
    CHECK_FALSE(verified(folder.path()).at(Part::configuration).problem);
}

TEST_CASE("an empty folder has nothing that could be wrong")
{
    TemporaryFolder const folder;
    for (auto const& [part, finding] : verified(folder.path()))
        CHECK(!finding.problem);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a broken page, a row that makes no sense, and a missing row are found in the library")
{
    TemporaryFolder const folder;
    auto const file = folder.path() / "catalogue.db";
    std::vector<content::Article> articles;
    for (int n = 0; n < 50; ++n)
        articles.push_back(article("topic-" + std::to_string(n), "Topic " + std::to_string(n)));
    auto const problem_after = [&](auto const& damage) {
        publish(folder.path(), articles);
        damage();
        auto const finding = verified(folder.path()).at(Part::library);
        REQUIRE(finding.problem);
        CHECK(finding.problem->code == base::ErrorCode::damaged);
        return finding.problem->message;
    };
    problem_after([&] {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(5 * 4096);
        stream << std::string(4096, 'x');
    });
    CHECK(problem_after([&] {
        change(file, "UPDATE block SET kind = 'poem' WHERE article = 7");
    }).find("article 'topic-6'")
        != std::string::npos);
    CHECK(problem_after([&] { change(file, "DELETE FROM article WHERE id = 7"); }).find("does not fit the articles")
        != std::string::npos);
    CHECK(problem_after([&] {
        change(file, "INSERT INTO picture VALUES ('abc', 1, 1, 0, x'00')");
    }).find("the picture 'abc' is not what was imported")
        != std::string::npos);
    CHECK(problem_after([&] {
        change(file, "INSERT INTO article_picture VALUES (7, 0, 'gone')");
    }).find("the picture 'gone', which is gone")
        != std::string::npos);
    auto const previous = verified(folder.path()).at(Part::previous_library);
    CHECK(previous.problem); // The edition that was changed before.
}

TEST_CASE("tallies that do not agree with the rows are found")
{
    TemporaryFolder const folder;
    add_feedback(folder.path(), 5);
    change(folder.path() / "log.db", "UPDATE tally_week SET rows = 6");
    auto const findings = verified(folder.path());
    CHECK(!findings.at(Part::feedback).problem);
    CHECK(findings.at(Part::tallies).problem);
}

TEST_CASE("rows of feedback that make no sense are counted")
{
    TemporaryFolder const folder;
    add_feedback(folder.path(), 5);
    change(folder.path() / "log.db",
        "INSERT INTO feedback (id, language, rating, reasons, comment, week) VALUES (x'00', 'en', 'good', '[]', '', "
        "'2026-W40'), (randomblob(16), 'en', 'splendid', '[]', '', '2026-W40')");
    auto const finding = verified(folder.path()).at(Part::feedback);
    REQUIRE(finding.problem);
    CHECK(finding.problem->message.starts_with("2 rows hold"));
}

TEST_CASE("files that are no databases are found")
{
    TemporaryFolder const folder;
    for (char const* const name : { "log.db", "staff.db", "catalogue.db" })
        std::ofstream(folder.path() / name) << std::string(5000, 'x');
    auto const findings = verified(folder.path());
    CHECK(findings.at(Part::feedback).problem);
    CHECK(findings.at(Part::pins).problem);
    CHECK(findings.at(Part::library).problem);
    CHECK_FALSE(findings.contains(Part::tallies));
}

TEST_CASE("wrong tallies are counted again where that is asked for, and only then")
{
    TemporaryFolder const folder;
    add_feedback(folder.path(), 5);
    change(folder.path() / "log.db", "UPDATE tally_week SET rows = rows + 1");
    CHECK(verified(folder.path()).at(Part::tallies).problem);
    auto const repaired = verified(folder.path(), upkeep::WrongTallies::recount).at(Part::tallies);
    CHECK_FALSE(repaired.problem);
    CHECK(repaired.repaired);
    auto const after = verified(folder.path(), upkeep::WrongTallies::recount).at(Part::tallies);
    CHECK_FALSE(after.problem);
    CHECK_FALSE(after.repaired);
}

TEST_CASE("a PIN that opens nothing is found and named with its role and the way out")
{
    TemporaryFolder const folder;
    {
        auto access = staff::StaffAccess::open(folder.path(), {});
        REQUIRE(access);
        REQUIRE(access->set_pin(staff::Role::volunteer, "739154", { .passes = 1, .memory_bytes = 8192 }));
        REQUIRE(access->set_pin(staff::Role::administrator, "correct horse", { .passes = 1, .memory_bytes = 8192 }));
    }
    CHECK_FALSE(verified(folder.path()).at(Part::pins).problem);
    change(folder.path() / "staff.db", "UPDATE pin SET hash = substr(hash, 1, 50) WHERE role = 'admin'");
    auto const finding = verified(folder.path()).at(Part::pins);
    REQUIRE(finding.problem);
    CHECK(finding.problem->message.find("'lecternctl pin set admin'") != std::string::npos);
    change(folder.path() / "staff.db", "UPDATE pin SET role = 'x' WHERE role = 'admin'");
    CHECK(verified(folder.path()).at(Part::pins).problem);
}

TEST_CASE("PINs that can't be looked at are no missing PINs")
{
    TemporaryFolder const folder;
    fs::create_symlink("staff.db", folder.path() / "staff.db");
    auto const finding = verified(folder.path()).at(Part::pins);
    REQUIRE(finding.problem);
    CHECK(finding.problem->code == base::ErrorCode::unavailable);
}

TEST_CASE("a PIN that is counted just then is waited for, and is no fault")
{
    TemporaryFolder const folder;
    REQUIRE(staff::StaffAccess::open(folder.path(), {}));
    static std::optional<SQLite::Database> counting; // Where a function without a context reaches it.
    counting.emplace(folder.path() / "staff.db", SQLite::OPEN_READWRITE);
    counting->exec("BEGIN EXCLUSIVE");
    sqlite3_vfs* const system = sqlite3_vfs_find(nullptr);
    auto* const sleep = std::exchange(system->xSleep, [](sqlite3_vfs*, int) {
        if (counting)
            counting->exec("COMMIT");
        counting.reset();
        return 0;
    });
    auto const finding = verified(folder.path()).at(Part::pins);
    system->xSleep = sleep;
    CHECK_FALSE(counting);
    counting.reset();
    CHECK_MESSAGE(!finding.problem, finding.problem.value_or(base::Error {}).message);
}

// A data folder that any released version of the program has left opens with this one, and what is in it stays.

#include "access/staff_access.h"
#include "catalogue/catalogue.h"
#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "store/migrations.h"
#include "support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <chrono>

using namespace fixtures;

namespace {

constexpr std::chrono::year_month_day k_today { std::chrono::year { 2026 } / 11 / 22 };

/// What a program left whose newest migration was the one with this number, and whose first version wrote `rows`.
void make(std::filesystem::path const& file, store::Schema const& schema, int version, std::string const& rows = {})
{
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (int i = 0; i < version; ++i) {
        database.exec(schema.migrations[static_cast<std::size_t>(i)].sql);
        if (i == 0 && !rows.empty())
            database.exec(rows);
    }
    database.exec("PRAGMA application_id = " + std::to_string(schema.application_id));
    database.exec("PRAGMA user_version = " + std::to_string(version));
}

} // namespace

TEST_CASE("a log of each released schema opens, keeps its rows and takes more")
{
    for (int version = 1; version <= store::log_schema().version(); ++version) {
        CAPTURE(version);
        TemporaryFolder const data;
        auto const file = data.path() / "log.db";
        make(file, store::log_schema(), version,
            "INSERT INTO feedback (id, article, language, rating, reasons, comment, week) VALUES "
            "(zeroblob(16), 'asthma', 'en', 'good', '[]', 'Kept', '2026-W40')");
        auto log = feedback::FeedbackLog::open(data.path(), k_today);
        REQUIRE_MESSAGE(log, log.error().message);
        REQUIRE(
            log->add({ .id = feedback::new_record_id(), .language = "en", .comment = "New", .week = { 2026, 41 } }));
        std::set<std::string> comments;
        REQUIRE(log->for_each([&](feedback::FeedbackRecord const& record) { comments.insert(record.comment); }));
        CHECK(comments == std::set<std::string> { "Kept", "New" });
        CHECK(log->tallies_agree().value());
        CHECK(std::distance(std::filesystem::directory_iterator(data.path()), {}) < 4); // None was set aside.
    }
}

TEST_CASE("an edition of each released schema opens")
{
    for (int version = 1; version <= store::catalogue_schema().version(); ++version) {
        CAPTURE(version);
        TemporaryFolder const data;
        publish(data.path(), { article("asthma", "Asthma") });
        auto const built = data.path() / "catalogue.db";
        TemporaryFolder const older;
        auto const file = older.path() / "catalogue.db";
        make(file, store::catalogue_schema(), version);
        // The rows of a new edition, as far as the older tables have columns for them.
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        database.exec("ATTACH '" + built.string() + "' AS built");
        std::vector<std::string> tables;
        for (SQLite::Statement row(database,
                 "SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
                 "AND name IN (SELECT name FROM built.sqlite_master)");
             row.executeStep();)
            tables.push_back(row.getColumn(0).getString());
        for (auto const& table : tables) {
            std::string columns;
            for (SQLite::Statement row(database, "SELECT name FROM main.pragma_table_info('" + table + "')");
                 row.executeStep();)
                columns += (columns.empty() ? "\"" : ", \"") + row.getColumn(0).getString() + "\"";
            database.exec("DELETE FROM main." + table);
            database.exec(
                "INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM built." + table);
        }
        database.exec("DETACH built");
        auto const catalogue = catalogue::Catalogue::open(older.path());
        REQUIRE_MESSAGE(catalogue, catalogue.error().message);
        auto const found = catalogue->find("asthma", "en");
        REQUIRE(found);
        CHECK(catalogue->article(*found)->metadata.title == "Asthma");
    }
}

TEST_CASE("PINs of each released schema open")
{
    for (int version = 1; version <= store::staff_schema().version(); ++version) {
        CAPTURE(version);
        TemporaryFolder const data;
        make(data.path() / "staff.db", store::staff_schema(), version,
            "INSERT INTO pin (role, hash, failures) VALUES ('volunteer', '"
                + staff::hash_pin("827163", { .passes = 1, .memory_bytes = 64 * 1024 }).value() + "', 0)");
        auto access = staff::StaffAccess::open(data.path(), {});
        REQUIRE_MESSAGE(access, access.error().message);
        CHECK(access->check(staff::Role::volunteer, "827163", {})->kind == staff::PinOutcome::Kind::accepted);
    }
}

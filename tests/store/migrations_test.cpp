#include "store/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <array>
#include <string>

using base::ErrorCode;

namespace {

SQLite::Database in_memory() { return SQLite::Database(":memory:", SQLite::OPEN_READWRITE); }

int version_of(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

constexpr std::array k_steps {
    store::Migration { "0001_first.sql", "CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('one');" },
    store::Migration { "0002_second.sql", "ALTER TABLE note ADD COLUMN mark TEXT; UPDATE note SET mark = 'two';" },
    store::Migration { "0003_broken.sql", "INSERT INTO note VALUES ('three', ''); SELECT * FROM nothing;" },
};

store::Schema schema_of(std::size_t steps) { return { "notebook", 0x4E4F5445, std::span(k_steps).first(steps) }; }

} // namespace

TEST_CASE("every migration in db applies in order to a new database, and a second run changes nothing")
{
    for (store::Schema const& schema : { store::catalogue_schema(), store::log_schema(), store::staff_schema() }) {
        CAPTURE(schema.name);
        REQUIRE(schema.version() >= 1);
        for (int n = 1; n <= schema.version(); ++n)
            CHECK(std::stoi(std::string(schema.migrations[static_cast<std::size_t>(n - 1)].name).substr(0, 4)) == n);

        auto database = in_memory();
        for (std::size_t steps = 1; steps <= schema.migrations.size(); ++steps) {
            REQUIRE(store::migrate(database, { schema.name, schema.application_id, schema.migrations.first(steps) }));
            CHECK(version_of(database) == static_cast<int>(steps));
        }
        auto const before = database.execAndGet("SELECT group_concat(sql, ';') FROM sqlite_schema").getString();
        int const changes = database.getTotalChanges();
        REQUIRE(store::migrate(database, schema));
        CHECK(database.execAndGet("SELECT group_concat(sql, ';') FROM sqlite_schema").getString() == before);
        CHECK(database.getTotalChanges() == changes);
        CHECK(store::check_version(database, schema));
    }
}

TEST_CASE("an older database gets only the migrations that it lacks")
{
    auto database = in_memory();
    REQUIRE(store::migrate(database, schema_of(1)));
    CHECK(store::check_version(database, schema_of(2)).error().code == ErrorCode::unsupported);
    CHECK(store::check_version(database, schema_of(2), store::OlderVersion::accepted));
    REQUIRE(store::migrate(database, schema_of(2)));
    CHECK(database.execAndGet("SELECT count(*) FROM note WHERE text = 'one' AND mark = 'two'").getInt() == 1);
}

TEST_CASE("a migration that fails leaves the database as it was")
{
    auto database = in_memory();
    REQUIRE(store::migrate(database, schema_of(2)));
    CHECK_FALSE(store::migrate(database, schema_of(3)));
    CHECK(version_of(database) == 2);
    CHECK(database.execAndGet("SELECT count(*) FROM note").getInt() == 1);

    auto fresh = in_memory();
    CHECK_FALSE(store::migrate(fresh, schema_of(3)));
    CHECK(fresh.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0);
}

TEST_CASE("a database of a newer version is refused as unsupported and named so, never as damaged")
{
    auto database = in_memory();
    REQUIRE(store::migrate(database, schema_of(2)));
    for (auto const& refused :
        { store::migrate(database, schema_of(1)), store::check_version(database, schema_of(1)) }) {
        CHECK(refused.error().code == ErrorCode::unsupported);
        CHECK(refused.error().message.find("newer") != std::string::npos);
    }
    CHECK(version_of(database) == 2);
}

TEST_CASE("a database that belongs to another program is damaged to us and left untouched")
{
    auto database = in_memory();
    database.exec("CREATE TABLE theirs (text TEXT)");
    CHECK(store::migrate(database, schema_of(2)).error().code == ErrorCode::damaged);
    CHECK(database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 1);

    auto other = in_memory();
    REQUIRE(store::migrate(other, store::log_schema()));
    CHECK(store::migrate(other, store::catalogue_schema()).error().code == ErrorCode::damaged);
    CHECK(store::check_version(other, store::catalogue_schema()).error().code == ErrorCode::damaged);
}

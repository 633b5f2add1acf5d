#include "support/temporary_folder.h"
#include "store/settled_database.h"

#include <doctest/doctest.h>

#include <fstream>

namespace {

bool is_unsettled_with(char const* companion, std::string const& content)
{
    fixtures::TemporaryFolder const folder;
    std::ofstream(folder / "staff.db") << "x";
    std::ofstream(folder / (std::string("staff.db") + companion)) << content;
    return store::has_unsettled_change(folder / "staff.db");
}

} // namespace

TEST_CASE("a write-ahead log with content and a journal with a head are changes that are not settled")
{
    CHECK(is_unsettled_with("-wal", "x"));
    CHECK(is_unsettled_with("-journal", "\xd9\xd5\x05\xf9"));
}

TEST_CASE("an empty write-ahead log and a journal whose head is zeros are settled")
{
    CHECK_FALSE(is_unsettled_with("-wal", ""));
    CHECK_FALSE(is_unsettled_with("-journal", ""));
    CHECK_FALSE(is_unsettled_with("-journal", std::string(512, '\0') + "what a transaction has left"));
    CHECK_FALSE(is_unsettled_with(".other", "x"));
}

TEST_CASE("a database that is locked for longer than one waits is busy, not read as it lies there")
{
    fixtures::TemporaryFolder const folder;
    SQLite::Database writer(folder / "staff.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    writer.exec("CREATE TABLE pin (role); BEGIN EXCLUSIVE");
    auto const reader = store::open_for_reading(folder / "staff.db", 0);
    REQUIRE_FALSE(reader);
    CHECK(reader.error().code == base::ErrorCode::busy);
}

TEST_CASE("a change that was left half done is taken back before a database is read")
{
    fixtures::TemporaryFolder const folder;
    SQLite::Database writer(folder / "old.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    writer.exec("CREATE TABLE pin (role); INSERT INTO pin VALUES ('before'); PRAGMA cache_size = 1; BEGIN");
    writer.exec("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
                "INSERT INTO pin SELECT 'half done' FROM n");
    for (std::string const companion : { "", "-journal" })
        std::filesystem::copy_file(folder / ("old.db" + companion), folder / ("staff.db" + companion));
    REQUIRE(store::has_unsettled_change(folder / "staff.db"));
    auto reader = store::open_for_reading(folder / "staff.db", 0);
    REQUIRE_MESSAGE(reader, (reader ? "" : reader.error().message));
    CHECK(reader->execAndGet("SELECT group_concat(role) FROM pin").getString() == "before");
    CHECK_FALSE(store::has_unsettled_change(folder / "staff.db"));
}

TEST_CASE("whether there is a change that is not settled can't be ruled out where a journal can't be looked at")
{
    for (char const* const companion : { "staff.db-wal", "staff.db-journal" }) {
        fixtures::TemporaryFolder const folder;
        std::filesystem::create_symlink(companion, folder / companion);
        CHECK(store::has_unsettled_change(folder / "staff.db"));
    }
}

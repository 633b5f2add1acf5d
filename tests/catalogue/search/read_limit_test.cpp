#include "catalogue/search/read_limit.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <sqlite3.h>

using catalogue::search::ReadLimit;

namespace {

/// Rows with one of two words by turns, and one row with both at the end.
SQLite::Database words_that_hardly_meet()
{
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("CREATE VIRTUAL TABLE text USING fts5(body, content = ''); "
                  "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 60000) "
                  "INSERT INTO text (rowid, body) SELECT n, iif(n % 2, 'one', 'other') FROM number; "
                  "INSERT INTO text (rowid, body) VALUES (60001, 'one other')");
    return database;
}

int step(SQLite::Database& database, char const* match)
{
    SQLite::Statement row(database, "SELECT rowid FROM text WHERE text MATCH ? LIMIT 1");
    row.bind(1, match);
    int const status = row.tryExecuteStep();
    (void)row.tryReset();
    return status;
}

} // namespace

TEST_CASE("a query that reads too much in vain ends, and others of the connection do not")
{
    auto database = words_that_hardly_meet();
    CHECK(step(database, "one AND other") == SQLITE_ROW);
    {
        ReadLimit const limit(database.getHandle(), 10);
        CHECK(step(database, "one AND other") == SQLITE_INTERRUPT);
    }
    {
        ReadLimit const limit(database.getHandle(), 100'000);
        CHECK(step(database, "one AND other") == SQLITE_ROW);
    }
    {
        ReadLimit const limit(database.getHandle(), 10);
        CHECK(step(database, "one") == SQLITE_ROW);
    }
    CHECK(step(database, "one AND other") == SQLITE_ROW);
}

TEST_CASE("rows that are found count for nothing")
{
    auto database = words_that_hardly_meet();
    ReadLimit limit(database.getHandle(), 20);
    SQLite::Statement row(database, "SELECT rowid FROM text WHERE text MATCH 'one' LIMIT 3000");
    int rows = 0;
    for (; row.tryExecuteStep() == SQLITE_ROW; ++rows)
        limit.found_row(1);
    CHECK(rows == 3000);
}

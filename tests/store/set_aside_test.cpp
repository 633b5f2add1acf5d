#include "store/set_aside.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>

namespace fs = std::filesystem;

namespace {

/// Writes what of a database is there, and sets it aside.
fs::path set_aside(fixtures::TemporaryFolder const& folder, char const* companion, char const* content)
{
    std::ofstream(folder.path() / (std::string("log.db") + companion)) << content;
    fs::path const aside = folder.path() / "log.aside.db";
    CHECK(store::set_companions_aside(folder.path() / "log.db", aside)->size() == 1);
    CHECK(fs::exists(aside.string() + companion));
    return aside;
}

} // namespace

TEST_CASE("a journal without its database is found by an empty one")
{
    fixtures::TemporaryFolder const folder;
    SUBCASE("of a write-ahead log") { CHECK(fs::is_empty(set_aside(folder, "-wal", "changes"))); }
    SUBCASE("of a rollback") { CHECK(fs::is_empty(set_aside(folder, "-journal", "changes"))); }
}

TEST_CASE("what holds no change gets no database when it is set aside")
{
    fixtures::TemporaryFolder const folder;
    SUBCASE("shared memory") { CHECK_FALSE(fs::exists(set_aside(folder, "-shm", "index"))); }
    SUBCASE("an empty journal") { CHECK_FALSE(fs::exists(set_aside(folder, "-wal", ""))); }
}

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

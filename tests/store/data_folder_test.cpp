#include "store/data_folder.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

namespace fs = std::filesystem;

TEST_CASE("a new data folder is for its owner and group alone, and one that is there stays as it is")
{
    fixtures::TemporaryFolder const folder;
    REQUIRE(store::create_folder(folder.path() / "a" / "data"));
    CHECK((fs::status(folder.path() / "a" / "data").permissions() & fs::perms::others_all) == fs::perms::none);
    fs::permissions(folder.path() / "a" / "data", fs::perms(0755));
    REQUIRE(store::create_folder(folder.path() / "a" / "data"));
    CHECK((fs::status(folder.path() / "a" / "data").permissions() & fs::perms::mask) == fs::perms(0755));
}

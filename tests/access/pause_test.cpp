#include "access/pause.h"
#include "support/fixtures.h"

#include <filesystem>

using namespace fixtures;
namespace fs = std::filesystem;

TEST_CASE("a pause stays until it is ended, and ending none is no error")
{
    TemporaryFolder const folder;
    CHECK_FALSE(staff::is_paused(folder.path()));
    CHECK(staff::set_paused(folder.path(), false));
    CHECK(staff::set_paused(folder.path(), true));
    CHECK(staff::set_paused(folder.path(), true));
    CHECK(staff::is_paused(folder.path()));
    CHECK(staff::set_paused(folder.path(), false));
    CHECK_FALSE(staff::is_paused(folder.path()));
}

TEST_CASE("a pause that can't be saved or ended is an error")
{
    TemporaryFolder const folder;
    CHECK_FALSE(staff::set_paused(folder.path() / "gone", true));
    // A folder of that name is no file that could be removed.
    fs::create_directories(folder.path() / "paused" / "inner");
    CHECK_FALSE(staff::set_paused(folder.path(), false));
    CHECK(staff::is_paused(folder.path()));
}

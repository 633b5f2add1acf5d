#include "upkeep/renderer_note.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <sys/stat.h>

TEST_CASE("what draws is noted in the data folder, and read again")
{
    fixtures::TemporaryFolder const folder;
    auto const data = folder / "data";
    CHECK_FALSE(upkeep::noted_renderer(data));
    REQUIRE(upkeep::note_renderer(data, "llvmpipe"));
    CHECK(upkeep::noted_renderer(data) == "llvmpipe");
    REQUIRE(upkeep::note_renderer(data, "V3D 4.2"));
    CHECK(upkeep::noted_renderer(data) == "V3D 4.2");
}

TEST_CASE("a start that finds the same draws writes nothing")
{
    fixtures::TemporaryFolder const folder;
    REQUIRE(upkeep::note_renderer(folder.path(), "llvmpipe"));
    auto const inode = [&] {
        struct stat file {};
        REQUIRE(::stat((folder / "renderer.txt").c_str(), &file) == 0);
        return file.st_ino;
    };
    auto const before = inode();
    REQUIRE(upkeep::note_renderer(folder.path(), "llvmpipe"));
    CHECK(inode() == before);
}

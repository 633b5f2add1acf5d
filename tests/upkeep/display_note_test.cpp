#include "upkeep/display_note.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>

TEST_CASE("what the screen is like is noted in the data folder, and read again")
{
    fixtures::TemporaryFolder const folder;
    auto const data = folder / "data";
    CHECK_FALSE(upkeep::noted_display(data));
    upkeep::DisplayNote const display {
        .width_px = 1280, .height_px = 800, .diagonal_in = 10.1, .distance_mm = 600, .met_mm = { 600, 590, 413, 295 }
    };
    REQUIRE(upkeep::note_display(data, display));
    CHECK(upkeep::noted_display(data) == display);
}

TEST_CASE("a note of the screen that says something else is none")
{
    fixtures::TemporaryFolder const folder;
    for (char const* damaged : { "", "1280", "1280 800 10.1 600 600 590 413", "wide 800 10.1 600 600 590 413 295" }) {
        CAPTURE(damaged);
        std::ofstream(folder / "display.txt") << damaged;
        CHECK_FALSE(upkeep::noted_display(folder.path()));
    }
}

#include "lectern/panel.h"

#include <doctest/doctest.h>

TEST_CASE("a configured diagonal wins over what the display announces")
{
    auto const panel = lectern::panel_of({ 1920, 1080 }, 3.0f, { .diagonal_in = 21.5f, .viewing_distance_mm = 900.0f });
    CHECK(panel.px_per_mm == doctest::Approx(4.034).epsilon(0.001));
    CHECK(panel.viewing_distance_mm == 900.0f);
}

TEST_CASE("what the display announces is taken where nothing is configured")
{
    CHECK(lectern::panel_of({ 1920, 1080 }, 3.0f, {}).px_per_mm == 3.0f);
}

TEST_CASE("a display of unknown size is taken for a panel of 21.5 inches at any resolution")
{
    CHECK(lectern::panel_of({ 3840, 2160 }, {}, {}).px_per_mm
        == doctest::Approx(2 * lectern::panel_of({ 1920, 1080 }, {}, {}).px_per_mm));
}

TEST_CASE("what is noted of a panel says from where each text size can be read")
{
    auto const roomy = lectern::note_of(lectern::panel_of({ 1920, 1080 }, {}, { .diagonal_in = 21.5f }));
    CHECK(roomy.width_px == 1920);
    CHECK(roomy.height_px == 1080);
    CHECK(roomy.diagonal_in == doctest::Approx(21.5));
    CHECK(roomy.distance_mm == 600);
    for (std::size_t const size : { 0, 1, 2 })
        CHECK(roomy.met_mm.at(size) == 600);

    auto const small = lectern::note_of(lectern::panel_of({ 1280, 800 }, {}, { .diagonal_in = 10.1f }));
    CHECK(small.met_mm[0] == 600);
    CHECK(small.met_mm[3] < small.met_mm[2]);
    CHECK(small.met_mm[2] < 600);
}

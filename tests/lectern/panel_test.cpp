#include "lectern/kiosk_loop.h"

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

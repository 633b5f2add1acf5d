// What a volunteer's page leaves in the data folder.

#include "lectern/effects/with_settings.h"

#include <doctest/doctest.h>

#include <filesystem>

namespace fs = std::filesystem;
using namespace with_settings;

TEST_CASE("a pause is there after a restart, and one that can't be kept is said")
{
    Kiosk kiosk;
    CHECK_FALSE(kiosk.effects.look_for_pause());
    CHECK_FALSE(kiosk.effects(kiosk::volunteer::RememberPause { true }));
    CHECK(kiosk.effects.look_for_pause());
    CHECK_FALSE(kiosk.effects(kiosk::volunteer::RememberPause { false }));
    CHECK_FALSE(kiosk.effects.look_for_pause());
    fs::remove_all(kiosk.environment.data_folder);
    auto const answer = kiosk.effects(kiosk::volunteer::RememberPause { true });
    REQUIRE(answer);
    CHECK(kiosk::part<kiosk::volunteer::PauseNotKept>(*answer));
}

// What a volunteer's page leaves in the data folder.

#include "upkeep/reported_devices.h"

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

TEST_CASE("a report is kept with its day and taken back again, and one that can't be kept is said")
{
    Kiosk kiosk;
    using kiosk::volunteer::Device;
    auto const report = [&](bool broken) {
        return kiosk
            .ask<kiosk::volunteer::DeviceReported>(kiosk::volunteer::KeepReport { k_visit, Device::sound, broken })
            .kept;
    };
    CHECK(report(true));
    CHECK(upkeep::read_reported_devices(kiosk.folder.path())->at(Device::sound)
        == std::chrono::year_month_day { k_clock.today() });
    CHECK(report(false));
    CHECK(upkeep::read_reported_devices(kiosk.folder.path())->empty());
    fs::create_directory(kiosk.folder.path() / upkeep::k_reported_devices_name);
    CHECK_FALSE(report(true));
}

// Settings by finger.

#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

using harness::Kiosk;

TEST_CASE("settings by finger: a step, a list, a text and back")
{
    Kiosk kiosk;
    kiosk.sign_in(staff::Role::administrator);
    kiosk.tap("staff/area/settings");
    REQUIRE(kiosk.screen() == "settings");
    kiosk.tap("settings/idle.after/more");
    auto const* change = kiosk::part<kiosk::settings::ChangeSetting>(kiosk.effects().back());
    REQUIRE(change);
    CHECK(change->values == std::vector<std::string> { "180" });
    kiosk.page_to("settings/languages/ar");
    kiosk.tap("settings/languages/ar");
    kiosk.page_to("settings/staff.contact");
    kiosk.tap("settings/staff.contact");
    REQUIRE(kiosk.screen() == "setting_text");
    kiosk.tap("setting_text/key/D");
    CHECK(kiosk.node("setting_text/field").value == "D");
    kiosk.tap("setting_text/done");
    REQUIRE(kiosk.screen() == "settings");
    change = kiosk::part<kiosk::settings::ChangeSetting>(kiosk.effects().back());
    REQUIRE(change);
    CHECK(change->key == "staff.contact");
    CHECK(change->values == std::vector<std::string> { "D" });
    kiosk.page_to("settings/pin/volunteer");
    kiosk.tap("settings/pin/volunteer");
    REQUIRE(kiosk.screen() == "pin");
    kiosk.tap("pin/cancel");
    CHECK(kiosk.screen() == "settings");
}

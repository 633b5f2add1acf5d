// The door against a real staff.db.

#include "lectern/effects/with_settings.h"

#include <doctest/doctest.h>

using namespace with_settings;

TEST_CASE("a new PIN opens the door from then on, and the other role's is refused")
{
    Kiosk kiosk;
    CHECK(kiosk.set_pin(staff::Role::volunteer, "827163") == kiosk::settings::PinSetting::done);
    kiosk::door::CheckPin check { k_visit, staff::Role::volunteer, {} };
    check.pin += "827163";
    CHECK(kiosk.ask<kiosk::door::PinChecked>(check).outcome->kind == staff::PinOutcome::Kind::accepted);
    CHECK(kiosk.set_pin(staff::Role::administrator, "82716354") == kiosk::settings::PinSetting::done);
    CHECK(kiosk.set_pin(staff::Role::volunteer, "82716354") == kiosk::settings::PinSetting::taken);
    CHECK(kiosk.ask<kiosk::door::PinChecked>(check).outcome->kind == staff::PinOutcome::Kind::accepted);
}

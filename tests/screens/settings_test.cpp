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
    CHECK(kiosk.node("settings/idle.after/changed").label == "Changed here. Default: 2 minutes");
    kiosk.tap("settings/idle.after/reset");
    auto const* back = kiosk::part<kiosk::settings::RemoveOverride>(kiosk.effects().back());
    REQUIRE(back);
    CHECK(back->key == "idle.after");
    CHECK(kiosk.node("settings/idle.after").value == "2 minutes");
    CHECK_FALSE(kiosk.sees("settings/idle.after/reset"));
    kiosk.page_to("settings/languages/ar");
    kiosk.tap("settings/languages/ar");
    kiosk.page_to("settings/site_name");
    kiosk.tap("settings/site_name");
    REQUIRE(kiosk.screen() == "setting_text");
    kiosk.tap("setting_text/key/s");
    CHECK(kiosk.node("setting_text/field").value == "Health Librarys");
    kiosk.tap("setting_text/done");
    REQUIRE(kiosk.screen() == "settings");
    change = kiosk::part<kiosk::settings::ChangeSetting>(kiosk.effects().back());
    REQUIRE(change);
    CHECK(change->key == "site_name");
    CHECK(change->values == std::vector<std::string> { "Health Librarys" });
    kiosk.page_to("settings/pin/volunteer");
    kiosk.tap("settings/pin/volunteer");
    REQUIRE(kiosk.screen() == "pin");
    kiosk.tap("pin/cancel");
    CHECK(kiosk.screen() == "settings");
}

TEST_CASE("a common topic by finger: the letters, a topic, and off again")
{
    Kiosk kiosk;
    kiosk.sign_in(staff::Role::administrator);
    kiosk.tap("staff/area/settings");
    kiosk.page_to("settings/common_topics/add");
    kiosk.tap("settings/common_topics/add");
    REQUIRE(kiosk.screen() == "topic_picker");
    kiosk.tap("topic_picker/letter/C");
    kiosk.tap("topic_picker/topic/topic-2-0");
    REQUIRE(kiosk.screen() == "settings");
    auto const* change = kiosk::part<kiosk::settings::ChangeSetting>(kiosk.effects().back());
    REQUIRE(change);
    CHECK(change->key == "common_topics");
    CHECK(change->values == std::vector<std::string> { "topic-2-0" });
    kiosk.page_to("settings/common_topics/topic-2-0");
    kiosk.tap("settings/common_topics/topic-2-0");
    CHECK(kiosk::part<kiosk::settings::RemoveOverride>(kiosk.effects().back()));
}

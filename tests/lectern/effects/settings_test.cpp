// Settings and new PINs against a real file and a real staff.db.

#include "lectern/effects/with_settings.h"
#include "settings/configuration.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

namespace fs = std::filesystem;
using namespace with_settings;

namespace {

kiosk::settings::SettingValue const& value_of(
    std::vector<kiosk::settings::SettingValue> const& values, std::string_view key)
{
    auto const found = std::ranges::find(values, key, &kiosk::settings::SettingValue::key);
    REQUIRE(found != values.end());
    return *found;
}

} // namespace

TEST_CASE("without a file every setting has its default, its range and its step")
{
    Kiosk kiosk;
    auto const values = kiosk.ask<kiosk::settings::SettingsLoaded>(kiosk::settings::LoadSettings { k_visit }).values;
    CHECK(value_of(values, "idle.after") == kiosk::settings::SettingValue { "idle.after", { "120" }, 30, 900, 10 });
    CHECK(value_of(values, "site_name").values == std::vector<std::string> { "Health Library" });
    CHECK(value_of(values, "languages").values.empty());
    CHECK(std::ranges::none_of(
        values, [](auto const& value) { return value.key == "privacy.seal_to" || value.key.starts_with("display."); }));
    CHECK(kiosk.text() == "(no file)");
}

TEST_CASE("a change goes into the file beside its comments and is in force in the answer")
{
    Kiosk kiosk;
    kiosk.write("# Ours\nsite_name: Ward 7 # as on the door\ndisplay:\n  diagonal_in: 23.8\n");
    auto const changed = kiosk.change("idle.after", { "180" });
    CHECK(changed.settings.idle == std::chrono::seconds { 180 });
    CHECK(changed.settings.site_name == "Ward 7");
    CHECK(value_of(changed.values, "idle.after").values == std::vector<std::string> { "180" });
    CHECK(kiosk.text().starts_with("# Ours\nsite_name: Ward 7 # as on the door\ndisplay:\n  diagonal_in: 23.8\n"));
    CHECK(kiosk.text().find("after: 180") != std::string::npos);
}

TEST_CASE("a list is written in its order, and no values take the key out again")
{
    Kiosk kiosk;
    CHECK(kiosk.change("languages", { "es", "en" }).settings.languages == std::vector<std::string> { "es", "en" });
    CHECK(kiosk.change("collections", { "tests" }).settings.collections == std::vector<std::string> { "tests" });
    CHECK(kiosk.change("languages", {}).settings.languages.empty());
    CHECK(kiosk.text().find("languages") == std::string::npos);
}

TEST_CASE("what is not allowed is refused and the file stays")
{
    Kiosk kiosk;
    kiosk.write("idle:\n  after: 60\n");
    CHECK(kiosk.refusal("idle.after", { "5" }) == kiosk::Trouble::refused);
    CHECK(kiosk.refusal("export.folder", { "exports" }) == kiosk::Trouble::refused);
    CHECK(kiosk.text() == "idle:\n  after: 60\n");
}

TEST_CASE("a file with a mistake elsewhere is left as it is, and its rows are not shown")
{
    Kiosk kiosk;
    kiosk.write("idle:\n  after: 5\n");
    CHECK(kiosk.ask<kiosk::settings::SettingFailed>(kiosk::settings::LoadSettings { k_visit }).trouble
        == kiosk::Trouble::unreadable);
    CHECK(kiosk.refusal("site_name", { "Ward 7" }) == kiosk::Trouble::unreadable);
    CHECK(kiosk.text() == "idle:\n  after: 5\n");
}

TEST_CASE("a file that can't be made is said")
{
    Kiosk kiosk;
    fs::remove_all(kiosk.folder.path());
    CHECK(kiosk.refusal("site_name", { "Ward 7" }) != kiosk::Trouble::none);
}

TEST_CASE("a PIN that can't be written is not changed")
{
    Kiosk kiosk;
    fs::create_directory(kiosk.folder.path() / "staff.db");
    CHECK(kiosk.set_pin(staff::Role::volunteer, "827163") == kiosk::settings::PinSetting::failed);
}

TEST_CASE("all of the configuration that screens go by reaches them")
{
    auto const configuration = settings::parse_configuration(
        "site_name: Ward 7\nlanguages: [es]\ncollections: [tests]\nidle:\n  after: 31\n  after_home: 32\n  countdown: "
        "33\n"
        "thanks:\n  seconds: 4\nstaff:\n  contact: Desk\n  clean_seconds: 35\n  close_after: 36\n",
        "lectern.yaml");
    REQUIRE(configuration);
    kiosk::Settings const settings = *configuration;
    using std::chrono::seconds;
    CHECK(settings.site_name == "Ward 7");
    CHECK(settings.languages == std::vector<std::string> { "es" });
    CHECK(settings.collections == std::vector<std::string> { "tests" });
    CHECK(settings.idle == seconds { 31 });
    CHECK(settings.idle_home == seconds { 32 });
    CHECK(settings.countdown == seconds { 33 });
    CHECK(settings.thanks == seconds { 4 });
    CHECK(settings.contact == "Desk");
    CHECK(settings.cleaning == seconds { 35 });
    CHECK(settings.staff_close == seconds { 36 });
}

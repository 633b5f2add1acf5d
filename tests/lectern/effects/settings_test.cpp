// Settings and new PINs against a real file and a real staff.db.

#include "lectern/effects/with_settings.h"
#include "settings/effective_configuration.h"
#include "settings/overrides.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

namespace fs = std::filesystem;
using namespace with_settings;
using settings::ValueOrigin;

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
    CHECK(value_of(values, "idle.after")
        == kiosk::settings::SettingValue {
            "idle.after", { "120" }, 30, 900, 10, ValueOrigin::default_value, { { "120" } } });
    CHECK(value_of(values, "site_name").values == std::vector<std::string> { "Health Library" });
    CHECK(value_of(values, "languages").values.empty());
    CHECK(kiosk.text() == "(no file)");
    CHECK(kiosk.overrides() == "(no file)");
}

TEST_CASE("the screen offers every key but those that guard, and changes none of them")
{
    Kiosk kiosk;
    auto const values = kiosk.ask<kiosk::settings::SettingsLoaded>(kiosk::settings::LoadSettings { k_visit }).values;
    for (auto const& key : settings::configuration_keys()) {
        CAPTURE(key.name);
        CHECK(std::ranges::count(values, key.name, &kiosk::settings::SettingValue::key) == (key.is_guarded ? 0 : 1));
        if (key.is_guarded)
            CHECK(kiosk.refusal(key.name.c_str(), { "30" }) == kiosk::Trouble::refused);
    }
    CHECK(kiosk.overrides() == "(no file)");
    // Nor does it take back what was set with lecternctl.
    REQUIRE(settings::set_override(kiosk.folder.path(), "staff.contact", { "Desk" }, kiosk.environment.clock.today()));
    CHECK(
        kiosk.ask<kiosk::settings::SettingFailed>(kiosk::settings::RemoveOverride { k_visit, "staff.contact" }).trouble
        == kiosk::Trouble::refused);
    CHECK(kiosk.overrides().find("contact: Desk") != std::string::npos);
}

TEST_CASE("a change is in force in the answer, and the administrator's file stays as it is")
{
    Kiosk kiosk;
    std::string const file = "# Ours\nsite_name: Ward 7 # as on the door\ndisplay:\n  diagonal_in: 23.8\n";
    kiosk.write(file);
    auto changed = kiosk.change("idle.after", { "180" });
    CHECK(changed.settings.idle == std::chrono::seconds { 180 });
    CHECK(changed.settings.site_name == "Ward 7");
    CHECK(value_of(changed.values, "idle.after")
        == kiosk::settings::SettingValue {
            "idle.after", { "180" }, 30, 900, 10, ValueOrigin::override_, { { "120" } } });
    changed = kiosk.change("site_name", { "Hill" });
    CHECK(value_of(changed.values, "site_name").underlying
        == kiosk::settings::UnderlyingValue { { "Ward 7" }, ValueOrigin::file });
    CHECK(kiosk.overrides().ends_with("site_name: Hill\nidle:\n  after: 180\n"));
    CHECK(kiosk.text() == file);
}

TEST_CASE("a change that is taken back leaves the file's value")
{
    Kiosk kiosk;
    kiosk.write("site_name: Ward 7\n");
    (void)kiosk.change("site_name", { "Hill" });
    auto const changed = kiosk.reset("site_name");
    CHECK(changed.settings.site_name == "Ward 7");
    CHECK(value_of(changed.values, "site_name").origin == ValueOrigin::file);
    CHECK(kiosk.overrides().find("site_name") == std::string::npos);
    CHECK(kiosk.text() == "site_name: Ward 7\n");
}

TEST_CASE("a list is written in its order, and an empty one is all, whatever the file says")
{
    Kiosk kiosk;
    kiosk.write("languages: [en]\n");
    CHECK(kiosk.change("languages", { "es", "en" }).settings.languages == std::vector<std::string> { "es", "en" });
    CHECK(kiosk.change("collections", { "tests" }).settings.collections == std::vector<std::string> { "tests" });
    CHECK(kiosk.change("languages", {}).settings.languages.empty());
    CHECK(kiosk.reset("languages").settings.languages == std::vector<std::string> { "en" });
}

TEST_CASE("what is not allowed is refused and nothing is written")
{
    Kiosk kiosk;
    CHECK(kiosk.refusal("idle.after", { "5" }) == kiosk::Trouble::refused);
    CHECK(kiosk.refusal("export.folder", { "exports" }) == kiosk::Trouble::refused);
    CHECK(kiosk.overrides() == "(no file)");
}

TEST_CASE("with a mistake in the administrator's file, or without the one that was named, nothing is shown or changed")
{
    Kiosk kiosk;
    kiosk.write("idle:\n  after: 5\n");
    for (bool const named : { false, true }) {
        if (named)
            kiosk.environment.configuration = kiosk.folder.path() / "gone.yaml";
        CHECK(kiosk.ask<kiosk::settings::SettingFailed>(kiosk::settings::LoadSettings { k_visit }).trouble
            == (named ? kiosk::Trouble::damaged : kiosk::Trouble::unreadable));
        CHECK(
            kiosk.refusal("site_name", { "Ward 7" }) == (named ? kiosk::Trouble::damaged : kiosk::Trouble::unreadable));
    }
    CHECK(kiosk.overrides() == "(no file)");
    CHECK(kiosk.text() == "idle:\n  after: 5\n");
}

TEST_CASE("damaged overrides are ignored, and kept aside when something is changed")
{
    Kiosk kiosk;
    REQUIRE(base::replace_file(kiosk.folder.path() / "overrides.yaml", "site_name: \"Half"));
    auto const values = kiosk.ask<kiosk::settings::SettingsLoaded>(kiosk::settings::LoadSettings { k_visit }).values;
    CHECK(value_of(values, "site_name").origin == ValueOrigin::default_value);
    CHECK(kiosk.change("site_name", { "Ward 7" }).settings.site_name == "Ward 7");
    std::size_t aside = 0;
    for (auto const& entry : fs::directory_iterator(kiosk.folder.path()))
        aside += entry.path().filename().string().starts_with("overrides.damaged-");
    CHECK(aside == 1);
}

TEST_CASE("overrides that can't be written are said")
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

TEST_CASE("common topics are named as the library names them, also those that the file would bring back")
{
    Kiosk kiosk;
    using fixtures::article;
    fixtures::publish(
        kiosk.folder.path(), { article("asthma", "Asthma"), article("asthma", "Asma", "es"), article("rash", "Rash") });
    kiosk.write("common_topics: [rash]\n");
    auto const loaded = kiosk.ask<kiosk::settings::SettingsLoaded>(kiosk::settings::LoadSettings { k_visit, "es" });
    CHECK(loaded.titles == kiosk::settings::TopicTitles { { "rash", "Rash" } });
    auto const changed = kiosk.ask<kiosk::settings::SettingsChanged>(
        kiosk::settings::ChangeSetting { k_visit, "common_topics", { "asthma", "gone" }, "es" });
    CHECK(changed.titles == kiosk::settings::TopicTitles { { "asthma", "Asma" }, { "rash", "Rash" } });
    CHECK(changed.settings.common_topics == std::vector<std::string> { "asthma", "gone" });
    CHECK(kiosk.overrides().find("common_topics:") != std::string::npos);
}

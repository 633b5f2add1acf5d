// Settings and PINs against a real file and a real staff.db.

#include "kiosk/part.h"
#include "lectern/effects/door.h"
#include "lectern/effects/served.h"
#include "lectern/effects/settings.h"
#include "lectern/effects/volunteer.h"
#include "lectern/fixed_clock.h"
#include "base/file.h"
#include "store/configuration.h"
#include "store/fixtures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t k_visit = 9;

/// What staff's worker has before it.
struct Kiosk {
    Kiosk()
        : environment { .data_folder = folder.path(),
            .configuration = folder.path() / "lectern.yaml",
            .seal_to = {},
            .clock = k_clock }
    {
    }

    template <typename Result, typename Effect>
    Result ask(Effect const& effect)
    {
        auto const answer = effects(effect);
        REQUIRE(answer);
        auto const* result = kiosk::part<Result>(*answer);
        REQUIRE(result);
        CHECK(result->visit == k_visit);
        return *result;
    }
    kiosk::settings::SettingsChanged change(char const* key, std::vector<std::string> values)
    {
        return ask<kiosk::settings::SettingsChanged>(
            kiosk::settings::ChangeSetting { k_visit, key, std::move(values) });
    }
    kiosk::settings::SettingTrouble refusal(char const* key, std::vector<std::string> values)
    {
        return ask<kiosk::settings::SettingFailed>(kiosk::settings::ChangeSetting { k_visit, key, std::move(values) })
            .trouble;
    }
    kiosk::settings::PinSetting set_pin(privacy::Role role, char const* pin)
    {
        kiosk::settings::SetPin effect { k_visit, role, {} };
        effect.pin += pin;
        return ask<kiosk::settings::PinSet>(effect).outcome;
    }
    void write(std::string_view yaml) const { REQUIRE(base::replace_file(environment.configuration, yaml)); }
    [[nodiscard]] std::string text() const
    {
        return base::read_file(environment.configuration, 1 << 20).value_or("(no file)");
    }

    fixtures::TemporaryFolder folder;
    lectern::Environment environment;
    lectern::effects::OpenAccess access { environment };
    lectern::effects::Served<lectern::effects::Settings, lectern::effects::NewPins, lectern::effects::Door,
        lectern::effects::Volunteer>
        effects { lectern::effects::Settings(environment), lectern::effects::NewPins(access),
            lectern::effects::Door(environment, access), lectern::effects::Volunteer(environment, access) };
};

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
    CHECK(kiosk.refusal("idle.after", { "5" }) == kiosk::settings::SettingTrouble::refused);
    CHECK(kiosk.refusal("export.folder", { "exports" }) == kiosk::settings::SettingTrouble::refused);
    CHECK(kiosk.text() == "idle:\n  after: 60\n");
}

TEST_CASE("a file with a mistake elsewhere is left as it is, and its rows are not shown")
{
    Kiosk kiosk;
    kiosk.write("idle:\n  after: 5\n");
    CHECK(kiosk.ask<kiosk::settings::SettingFailed>(kiosk::settings::LoadSettings { k_visit }).trouble
        == kiosk::settings::SettingTrouble::damaged);
    CHECK(kiosk.refusal("site_name", { "Ward 7" }) == kiosk::settings::SettingTrouble::damaged);
    CHECK(kiosk.text() == "idle:\n  after: 5\n");
}

TEST_CASE("a file that can't be made is said")
{
    Kiosk kiosk;
    fs::remove_all(kiosk.folder.path());
    CHECK(kiosk.refusal("site_name", { "Ward 7" }) != kiosk::settings::SettingTrouble::none);
}

TEST_CASE("a new PIN opens the door from then on, and the other role's is refused")
{
    Kiosk kiosk;
    CHECK(kiosk.set_pin(privacy::Role::volunteer, "827163") == kiosk::settings::PinSetting::done);
    kiosk::door::CheckPin check { k_visit, privacy::Role::volunteer, {} };
    check.pin += "827163";
    CHECK(kiosk.ask<kiosk::door::PinChecked>(check).verdict == kiosk::door::PinVerdict::accepted);
    CHECK(kiosk.set_pin(privacy::Role::administrator, "82716354") == kiosk::settings::PinSetting::done);
    CHECK(kiosk.set_pin(privacy::Role::volunteer, "82716354") == kiosk::settings::PinSetting::taken);
    CHECK(kiosk.ask<kiosk::door::PinChecked>(check).verdict == kiosk::door::PinVerdict::accepted);
}

TEST_CASE("a PIN that can't be written is not changed")
{
    Kiosk kiosk;
    fs::create_directory(kiosk.folder.path() / "staff.db");
    CHECK(kiosk.set_pin(privacy::Role::volunteer, "827163") == kiosk::settings::PinSetting::failed);
}

TEST_CASE("all of the configuration that screens go by reaches them")
{
    auto const configuration = store::parse_configuration(
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

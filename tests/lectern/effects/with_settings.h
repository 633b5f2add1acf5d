#pragma once
// The door, a volunteer's page and the settings, against a real file and a real staff.db.

#include "base/file.h"
#include "lectern/effects/door.h"
#include "lectern/effects/combined_effects.h"
#include "lectern/effects/settings.h"
#include "lectern/effects/volunteer.h"
#include "lectern/effects/with_answer.h"
#include "lectern/fixed_clock.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

namespace with_settings {

inline constexpr std::uint64_t k_visit = 9;

/// What staff's worker has before it.
struct Kiosk {
    Kiosk()
        : environment { .data_folder = folder.path(), .configuration = {}, .seal_to = {}, .clock = k_clock }
    {
    }

    template <typename Result, typename Effect>
    Result ask(Effect const& effect)
    {
        auto const result = answer_of<Result>(effects, effect);
        CHECK(result.visit == k_visit);
        return result;
    }
    kiosk::settings::SettingsChanged change(char const* key, std::vector<std::string> values)
    {
        return ask<kiosk::settings::SettingsChanged>(
            kiosk::settings::ChangeSetting { k_visit, key, std::move(values) });
    }
    kiosk::Trouble refusal(char const* key, std::vector<std::string> values)
    {
        return ask<kiosk::settings::SettingFailed>(kiosk::settings::ChangeSetting { k_visit, key, std::move(values) })
            .trouble;
    }
    kiosk::settings::PinSetting set_pin(staff::Role role, char const* pin)
    {
        kiosk::settings::SetPin effect { k_visit, role, {} };
        effect.pin += pin;
        return ask<kiosk::settings::PinSet>(effect).outcome;
    }
    kiosk::settings::SettingsChanged reset(char const* key)
    {
        return ask<kiosk::settings::SettingsChanged>(kiosk::settings::RemoveOverride { k_visit, key });
    }
    void write(std::string_view yaml) const { REQUIRE(base::replace_file(folder.path() / "lectern.yaml", yaml)); }
    /// The administrator's file.
    [[nodiscard]] std::string text() const
    {
        return base::read_file(folder.path() / "lectern.yaml", 1 << 20).value_or("(no file)");
    }
    [[nodiscard]] std::string overrides() const
    {
        return base::read_file(folder.path() / "overrides.yaml", 1 << 20).value_or("(no file)");
    }

    fixtures::TemporaryFolder folder;
    lectern::Environment environment;
    lectern::effects::OpenAccess access { environment };
    lectern::effects::CombinedEffects<lectern::effects::Settings, lectern::effects::NewPins, lectern::effects::Door,
        lectern::effects::Volunteer>
        effects { lectern::effects::Settings(environment), lectern::effects::NewPins(access),
            lectern::effects::Door(environment, access), lectern::effects::Volunteer(environment, access) };
};

} // namespace with_settings

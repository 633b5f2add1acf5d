#include "support/sample_settings.h"

#include "kiosk/part.h"
namespace samples {

std::vector<kiosk::settings::SettingValue> setting_values()
{
    return { { "site_name", { "Health Library" }, 1, 60, 1 }, { "languages", {}, 0, 0, 1 },
        { "collections", {}, 0, 0, 1 }, { "idle.after", { "120" }, 30, 900, 10 },
        { "idle.after_home", { "60" }, 30, 900, 10 }, { "idle.countdown", { "30" }, 20, 45, 5 },
        { "thanks.seconds", { "5" }, 2, 20, 1 }, { "privacy.small_cell", { "5" }, 2, 50, 1 },
        { "staff.contact", {}, 1, 120, 1 }, { "staff.clean_seconds", { "30" }, 10, 120, 5 },
        { "staff.close_after", { "120" }, 30, 600, 30 }, { "export.folder", {}, 1, 1000, 1 } };
}

std::optional<kiosk::Action> answer_settings(kiosk::Effect const& effect)
{
    if (auto const* look = kiosk::part<kiosk::settings::LoadSettings>(effect))
        return kiosk::settings::SettingsLoaded { look->visit, setting_values() };
    if (auto const* set = kiosk::part<kiosk::settings::SetPin>(effect))
        return kiosk::settings::PinSet { set->visit, set->role, kiosk::settings::PinSetting::done };
    auto const* change = kiosk::part<kiosk::settings::ChangeSetting>(effect);
    if (!change)
        return std::nullopt;
    auto values = setting_values();
    for (auto& value : values)
        if (value.key == change->key)
            value.values = change->values;
    return kiosk::settings::SettingsChanged { change->visit, {}, std::move(values) };
}

} // namespace samples

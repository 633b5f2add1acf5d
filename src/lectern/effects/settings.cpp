#include "lectern/effects/settings.h"

#include "base/log.h"
#include "kiosk/settings/setting_rows.h"
#include "settings/configuration.h"
#include "settings/setting_change.h"

#include <algorithm>
#include <cmath>

namespace lectern::effects {

namespace {

/// A file that is not there says nothing, and all defaults hold.
base::Result<settings::Configuration> configuration_in(std::filesystem::path const& file)
{
    auto read = settings::read_configuration(file);
    if (!read && read.error().code == base::ErrorCode::absent)
        return settings::Configuration {};
    return read;
}

std::vector<kiosk::settings::SettingValue> values_in(settings::Configuration const& configuration)
{
    std::vector<kiosk::settings::SettingValue> values;
    for (auto const& key : settings::configuration_keys())
        if (kiosk::settings::setting_row(key.name))
            values.push_back({ .key = key.name,
                .values = settings::values_of(configuration, key.name),
                .least = static_cast<int>(key.least),
                .most = static_cast<int>(key.most),
                .step = std::max(1, static_cast<int>(std::lround(key.step))) });
    return values;
}

kiosk::settings::SettingFailed refused(std::uint64_t visit, base::Error const& error)
{
    base::log::error("a setting: " + error.message);
    return { visit, kiosk::trouble_of(error.code) };
}

base::Result<void> write(std::filesystem::path const& file, kiosk::settings::ChangeSetting const& change)
{
    if (change.values.empty())
        return settings::reset_setting(file, change.key);
    return settings::change_setting(file, change.key, change.values);
}

} // namespace

Answer Settings::operator()(kiosk::settings::LoadSettings const& effect)
{
    auto const configuration = configuration_in(m_environment.configuration);
    if (!configuration)
        return refused(effect.visit, configuration.error());
    return kiosk::settings::SettingsLoaded { effect.visit, values_in(*configuration) };
}

Answer Settings::operator()(kiosk::settings::ChangeSetting const& effect)
{
    if (auto const written = write(m_environment.configuration, effect); !written)
        return refused(effect.visit, written.error());
    auto const configuration = configuration_in(m_environment.configuration);
    if (!configuration)
        return refused(effect.visit, configuration.error());
    return kiosk::settings::SettingsChanged { effect.visit, kiosk::Settings(*configuration),
        values_in(*configuration) };
}

Answer NewPins::operator()(kiosk::settings::SetPin const& effect)
{
    auto const opened = m_access.get();
    auto const set = opened ? (*opened)->set_pin(effect.role, effect.pin) : tl::unexpected(opened.error());
    if (set)
        return kiosk::settings::PinSet { effect.visit, effect.role, kiosk::settings::PinSetting::done };
    // Its own rules have been checked on the screen: what is left is the other role's PIN.
    bool const taken = set.error().code == base::ErrorCode::usage;
    if (!taken)
        base::log::error("a PIN could not be changed: " + set.error().message);
    return kiosk::settings::PinSet { effect.visit, effect.role,
        taken ? kiosk::settings::PinSetting::taken : kiosk::settings::PinSetting::failed };
}

Answer Settings::failed(kiosk::settings::LoadSettings const& effect)
{
    return kiosk::settings::SettingFailed { effect.visit, kiosk::Trouble::failed };
}

Answer Settings::failed(kiosk::settings::ChangeSetting const& effect)
{
    return kiosk::settings::SettingFailed { effect.visit, kiosk::Trouble::failed };
}

Answer NewPins::failed(kiosk::settings::SetPin const& effect)
{
    return kiosk::settings::PinSet { effect.visit, effect.role, kiosk::settings::PinSetting::failed };
}

} // namespace lectern::effects

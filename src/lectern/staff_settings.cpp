// The administrator's settings: read from the configuration's file, written to it.

#include "base/log.h"
#include "kiosk/setting_rows.h"
#include "lectern/settings_of.h"
#include "lectern/staff_outside.h"
#include "store/configuration.h"
#include "store/setting_change.h"

#include <algorithm>
#include <cmath>

namespace lectern {

namespace {

/// A file that is not there says nothing, and all defaults hold.
base::Result<store::Configuration> configuration_in(std::filesystem::path const& file)
{
    auto read = store::read_configuration(file);
    if (!read && read.error().code == base::ErrorCode::absent)
        return store::Configuration {};
    return read;
}

std::vector<kiosk::SettingValue> values_in(store::Configuration const& configuration)
{
    std::vector<kiosk::SettingValue> values;
    for (auto const& key : store::configuration_keys())
        if (kiosk::setting_row(key.name))
            values.push_back({ .key = key.name,
                .values = store::values_of(configuration, key.name),
                .least = static_cast<int>(key.least),
                .most = static_cast<int>(key.most),
                .step = std::max(1, static_cast<int>(std::lround(key.step))) });
    return values;
}

kiosk::SettingTrouble trouble_of(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case usage: return kiosk::SettingTrouble::refused;
    case read_only: return kiosk::SettingTrouble::read_only;
    case no_space: return kiosk::SettingTrouble::no_space;
    case busy: return kiosk::SettingTrouble::busy;
    case malformed:
    case unsupported:
    case too_large:
    case damaged: return kiosk::SettingTrouble::damaged;
    default: return kiosk::SettingTrouble::failed;
    }
}

kiosk::SettingFailed failed(std::uint64_t visit, base::Error const& error)
{
    base::log::error("a setting: " + error.message);
    return { visit, trouble_of(error.code) };
}

base::Result<void> write(std::filesystem::path const& file, kiosk::ChangeSetting const& change)
{
    if (change.values.empty())
        return store::reset_setting(file, change.key);
    return store::change_setting(file, change.key, change.values);
}

} // namespace

StaffOutside::Answer StaffOutside::operator()(kiosk::LookAtSettings const& effect)
{
    auto const configuration = configuration_in(m_here.configuration);
    if (!configuration)
        return failed(effect.visit, configuration.error());
    return kiosk::SettingsSeen { effect.visit, values_in(*configuration) };
}

StaffOutside::Answer StaffOutside::operator()(kiosk::ChangeSetting const& effect)
{
    // The tour's hand may touch a row; the file is not its own.
    if (!m_here.rehearsed())
        if (auto const written = write(m_here.configuration, effect); !written)
            return failed(effect.visit, written.error());
    auto const configuration = configuration_in(m_here.configuration);
    if (!configuration)
        return failed(effect.visit, configuration.error());
    return kiosk::SettingsChanged { effect.visit, settings_of(*configuration), values_in(*configuration) };
}

} // namespace lectern

#include "lectern/effects/settings.h"

#include "base/log.h"
#include "kiosk/settings/setting_rows.h"
#include "lectern/effects/article_titles.h"
#include "settings/effective_configuration.h"
#include "settings/overrides.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace lectern::effects {

namespace {

std::vector<kiosk::settings::SettingValue> values_in(settings::EffectiveConfiguration const& loaded)
{
    std::vector<kiosk::settings::SettingValue> values;
    for (auto const& key : settings::configuration_keys())
        if (kiosk::settings::setting_row(key.name) && !key.is_guarded)
            values.push_back({ .key = key.name,
                .values = settings::values_of(loaded.configuration, key.name),
                .min = static_cast<int>(key.min),
                .max = static_cast<int>(key.max),
                .step = std::max(1, static_cast<int>(std::lround(key.step))),
                .origin = settings::origin_of(loaded, key.name),
                .underlying = { settings::values_of(loaded.underlying, key.name),
                    settings::underlying_origin_of(loaded, key.name) } });
    return values;
}

/// Of all common topics that are chosen, or would be without a change.
kiosk::settings::TopicTitles topic_titles(
    Environment const& environment, settings::EffectiveConfiguration const& loaded, std::string_view language)
{
    std::set<std::string> slugs;
    for (auto const* configuration : { &loaded.configuration, &loaded.underlying })
        slugs.insert(configuration->common_topics.begin(), configuration->common_topics.end());
    return slugs.empty() ? kiosk::settings::TopicTitles {} : titles_of(environment.data_folder, slugs, language);
}

kiosk::settings::SettingFailed refused(std::uint64_t visit, base::Error const& error)
{
    base::log::error("a setting: " + error.message);
    return { visit, kiosk::trouble_of(error.code) };
}

/// What the kiosk was started with may be gone by now, which is as much as damage.
base::Result<settings::EffectiveConfiguration> load(Environment const& environment)
{
    auto loaded = settings::load_configuration(environment.configuration, environment.data_folder);
    if (!loaded && loaded.error().code == base::ErrorCode::usage)
        return base::failure(base::ErrorCode::damaged, loaded.error().message);
    return loaded;
}

base::Result<void> check_free(std::string const& key)
{
    auto const known = settings::configuration_key(key);
    if (known && known->is_guarded)
        return base::failure(base::ErrorCode::usage, "'" + key + "' can't be changed on the screen");
    return {};
}

} // namespace

Answer Settings::operator()(kiosk::settings::LoadSettings const& effect)
{
    auto const loaded = load(m_environment);
    if (!loaded)
        return refused(effect.visit, loaded.error());
    return kiosk::settings::SettingsLoaded { effect.visit, values_in(*loaded),
        topic_titles(m_environment, *loaded, effect.language) };
}

/// Nothing is changed where the answer could not say what holds then.
template <typename Effect, typename Change>
Answer Settings::change(Effect const& effect, Change const& change)
{
    auto done = check_free(effect.key);
    auto loaded = load(m_environment);
    if (done && loaded)
        done = change();
    if (done && loaded)
        loaded = load(m_environment);
    if (!done || !loaded)
        return refused(effect.visit, done ? loaded.error() : done.error());
    kiosk::Settings settings = loaded->configuration;
    // The key to seal to is read at the start: until then, nothing that is sealed can be stored.
    settings.takes_comments = !m_environment.has_lost_seal_key;
    return kiosk::settings::SettingsChanged { effect.visit, std::move(settings), values_in(*loaded),
        topic_titles(m_environment, *loaded, effect.language) };
}

Answer Settings::operator()(kiosk::settings::ChangeSetting const& effect)
{
    return change(effect, [&] {
        return settings::set_override(
            m_environment.data_folder, effect.key, effect.values, m_environment.clock.today());
    });
}

Answer Settings::operator()(kiosk::settings::RemoveOverride const& effect)
{
    return change(effect,
        [&] { return settings::remove_override(m_environment.data_folder, effect.key, m_environment.clock.today()); });
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

Answer Settings::failed(kiosk::settings::RemoveOverride const& effect)
{
    return kiosk::settings::SettingFailed { effect.visit, kiosk::Trouble::failed };
}

Answer NewPins::failed(kiosk::settings::SetPin const& effect)
{
    return kiosk::settings::PinSet { effect.visit, effect.role, kiosk::settings::PinSetting::failed };
}

} // namespace lectern::effects

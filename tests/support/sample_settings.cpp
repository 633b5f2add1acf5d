#include "support/sample_settings.h"

namespace samples {

namespace {

using namespace kiosk;
using Result = std::optional<Action>;

struct Answer {
    Result operator()(kiosk::settings::LoadSettings const& effect) const
    {
        return kiosk::settings::SettingsLoaded { effect.visit, setting_values() };
    }
    Result operator()(kiosk::settings::ChangeSetting const& effect) const
    {
        auto values = setting_values();
        for (auto& value : values)
            if (value.key == effect.key) {
                value.values = effect.values;
                value.origin = kiosk::settings::ValueOrigin::override_;
            }
        return kiosk::settings::SettingsChanged { effect.visit, {}, values, topic_titles(values) };
    }
    Result operator()(kiosk::settings::RemoveOverride const& effect) const
    {
        auto values = setting_values();
        for (auto& value : values)
            if (value.key == effect.key) {
                value.values = value.underlying.values;
                value.origin = value.underlying.origin;
            }
        return kiosk::settings::SettingsChanged { effect.visit, {}, values, topic_titles(values) };
    }
    Result operator()(kiosk::settings::SetPin const& effect) const
    {
        return kiosk::settings::PinSet { effect.visit, effect.role, kiosk::settings::PinSetting::done };
    }
};

} // namespace

std::vector<kiosk::settings::SettingValue> setting_values()
{
    std::vector<kiosk::settings::SettingValue> values { { "site_name", { "Health Library" }, 1, 60, 1 },
        { "languages", {}, 0, 0, 1 }, { "collections", {}, 0, 0, 1 }, { "common_topics", {}, 0, 0, 1 },
        { "library.approved_only", { "false" } }, { "idle.after", { "120" }, 30, 900, 10 },
        { "idle.after_home", { "60" }, 30, 900, 10 }, { "idle.countdown", { "30" }, 20, 45, 5 },
        { "thanks.seconds", { "5" }, 2, 20, 1 }, { "appearance.text_size", { "1" }, 1, 4, 1 },
        { "privacy.small_cell", { "5" }, 2, 50, 1 }, { "library.review_years", { "3" }, 1, 10, 1 },
        { "staff.clean_seconds", { "30" }, 10, 120, 5 }, { "staff.close_after", { "120" }, 30, 600, 30 },
        { "export.folder", {}, 1, 1000, 1 } };
    for (auto& value : values)
        value.underlying.values = value.values;
    return values;
}

kiosk::settings::TopicTitles topic_titles(std::vector<kiosk::settings::SettingValue> const& values)
{
    kiosk::settings::TopicTitles titles;
    for (auto const& value : values)
        if (value.key == "common_topics")
            for (auto const* slugs : { &value.values, &value.underlying.values })
                for (auto const& slug : *slugs)
                    if (!slug.starts_with("gone"))
                        titles.emplace(slug, "Topic " + slug);
    return titles;
}

std::optional<kiosk::Action> area_answer(kiosk::settings::Effect const& effect)
{
    return std::visit(Answer {}, effect);
}

} // namespace samples

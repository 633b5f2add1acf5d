#include "settings/configuration.h"

#include "base/file.h"
#include "content/language_tag.h"
#include "content/plain_text.h"
#include "content/slug.h"
#include "settings/collection_contacts.h"
#include "settings/key_rules.h"
#include "settings/nearest_key.h"
#include "settings/setting_text.h"
#include "settings/settings_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <variant>

namespace settings {

namespace {

struct Key {
    std::string_view name;
    std::variant<Text, Folder, Whole, Flag, Seconds, Decimal, List, SealKey, Phone, TextSize,
        OneOf<Colours, k_colours_names.size()>>
        rule;
    bool is_guarded = false;
};

constexpr bool k_guarded = true;

/// docs/configuration.md and packaging/lectern.yaml name the same keys; a test compares them.
constexpr std::array k_keys = std::to_array<Key>({
    { "site_name", Text { &Configuration::site_name, 60 } },
    { "languages",
        List { &Configuration::languages, &content::is_language_tag, "language codes such as en, es or pt-BR",
            &content::usual_language_tag } },
    { "collections", List { &Configuration::collections, &content::is_slug, "collection keys such as conditions" } },
    { "common_topics", List { &Configuration::common_topics, &content::is_slug, "slugs of leaflets such as asthma" } },
    { "library.approved_only", Flag { &Configuration::approved_only } },
    { "library.review_years", Whole { &Configuration::review_years, 1, 10, 1, "years" } },
    { "contacts.day", Phone { &PhoneNumbers::day }, k_guarded },
    { "contacts.night", Phone { &PhoneNumbers::night }, k_guarded },
    { "contacts.emergency", Phone { &PhoneNumbers::emergency }, k_guarded },
    { "idle.after", Seconds { &Configuration::idle, 30, 900, 10 } },
    { "idle.after_home", Seconds { &Configuration::idle_home, 30, 900, 10 } },
    { "idle.countdown", Seconds { &Configuration::countdown, 20, 45, 5 } },
    { "thanks.seconds", Seconds { &Configuration::thanks, 2, 20, 1 } },
    { "privacy.small_cell", Whole { &Configuration::small_cell, 2, 50, 1, "rows" } },
    { "privacy.seal_to", SealKey { &Configuration::seal_to }, k_guarded },
    { "staff.contact", Text { &Configuration::contact, 120 }, k_guarded },
    { "staff.clean_seconds", Seconds { &Configuration::cleaning, 10, 120, 5 } },
    { "staff.close_after", Seconds { &Configuration::staff_close, 30, 600, 30 } },
    { "export.folder", Folder { &Configuration::export_folder } },
    { "appearance.text_size", TextSize {} },
    { "appearance.colours", OneOf<Colours, k_colours_names.size()> { &Appearance::colours, k_colours_names },
        k_guarded },
    { "display.diagonal_in", Decimal { &Configuration::diagonal_in, 5, 120, 0.1, "inches" }, k_guarded },
    { "display.viewing_distance_mm", Decimal { &Configuration::viewing_distance_mm, 300, 3000, 50, "millimetres" },
        k_guarded },
    { "display.bottom_mm", Decimal { &Configuration::bottom_mm, 1, 2000, 50, "millimetres" }, k_guarded },
});

Key const* key_named(std::string_view name)
{
    auto const key = std::find_if(k_keys.begin(), k_keys.end(), [&](Key const& each) { return each.name == name; });
    return key == k_keys.end() ? nullptr : &*key;
}

std::string unknown(std::string const& name)
{
    std::vector<std::string> known, of_group;
    for (Key const& key : k_keys) {
        known.emplace_back(key.name);
        if (key.name.starts_with(name + "."))
            of_group.emplace_back(key.name.substr(name.size() + 1));
    }
    if (!of_group.empty()) {
        std::string what = "'" + name + "' is a group; its keys are";
        for (std::string const& each : of_group)
            what += (&each == &of_group.front() ? " '" : ", '") + name + "." + each + "'";
        return what;
    }
    auto const meant = nearest_key(name, known);
    return "unknown key '" + name + "'; "
        + (meant ? "did you mean '" + *meant + "'?" : "docs/configuration.md lists all");
}

bool is_group(std::string_view name)
{
    return std::any_of(
        k_keys.begin(), k_keys.end(), [&](Key const& key) { return key.name.starts_with(std::string(name) + "."); });
}

template <typename Rule>
std::string refusal_of(Rule const& rule, std::string const& text)
{
    if constexpr (requires { rule.refusal_of(text); })
        return rule.refusal_of(text);
    else
        return "can't be " + shown(text) + "; allowed are " + rule.allowed();
}

/// Changes the configuration even where it is wrong.
std::optional<Fault> fault_of(settings::Setting const& setting, Configuration& configuration)
{
    if (setting.kind == SettingKind::nothing && is_group(setting.key))
        return std::nullopt;
    if (is_collection_contact(setting.key))
        return set_collection_contact(setting, configuration.contacts);
    Key const* const key = key_named(setting.key);
    if (!key)
        return Fault { setting.line, unknown(setting.key) };

    std::string const quoted = "'" + setting.key + "'";
    return std::visit(
        [&](auto const& rule) -> std::optional<Fault> {
            if constexpr (requires { rule.clear(configuration); }) {
                rule.clear(configuration);
                if (setting.kind == SettingKind::list && setting.texts.empty())
                    return std::nullopt;
            }
            if (setting.kind == SettingKind::nothing)
                return Fault { setting.line, quoted + " has no value; write one or leave the key out" };
            if (setting.kind != rule.k_kind)
                return Fault { setting.line,
                    quoted
                        + (rule.k_kind == SettingKind::list ? " must be a list, such as [one, two]"
                                                            : " takes one value") };
            for (SettingText const& text : setting.texts)
                if (!rule.set(text.text, configuration))
                    return Fault { text.line, quoted + " " + refusal_of(rule, text.text) };
            return std::nullopt;
        },
        key->rule);
}

} // namespace

std::vector<ConfigurationKey> configuration_keys()
{
    std::vector<ConfigurationKey> keys;
    for (Key const& key : k_keys) {
        auto const [kind, min, max, step] = std::visit([](auto const& rule) { return rule.shape(); }, key.rule);
        std::string const allowed = std::visit([](auto const& rule) { return rule.allowed(); }, key.rule);
        std::string const group(
            key.name.substr(0, key.name.find('.') == std::string_view::npos ? 0 : key.name.find('.')));
        keys.push_back(
            { std::string(key.name), group, allowed, kind, min, max, step, value_text({}, key.name), key.is_guarded });
    }
    return keys;
}

std::vector<std::string> values_of(Configuration const& configuration, std::string_view key)
{
    Key const* const known = key_named(key);
    return known ? std::visit([&](auto const& rule) { return rule.texts(configuration); }, known->rule) : Texts {};
}

std::string value_text(Configuration const& configuration, std::string_view key)
{
    std::string text;
    for (std::string const& value : values_of(configuration, key))
        text += (text.empty() ? "" : ", ") + value;
    return text;
}

std::optional<ConfigurationKey> configuration_key(std::string_view name)
{
    auto keys = configuration_keys();
    auto const key = std::ranges::find(keys, name, &ConfigurationKey::name);
    return key == keys.end() ? std::nullopt : std::optional(std::move(*key));
}

base::Result<Setting> setting_of(std::string_view key, std::vector<std::string> const& values)
{
    Setting setting { std::string(key), 1, values.size() == 1 ? SettingKind::text : SettingKind::list, {} };
    if (auto const known = configuration_key(key); known && known->kind == KeyKind::list)
        setting.kind = SettingKind::list;
    for (std::string const& value : values) {
        if (value.empty() || !content::check_input(value, key) || content::fold_white_space(value) != value)
            return base::failure(base::ErrorCode::usage,
                "'" + setting.key + "' must be a text on one line, without control characters or blanks around it");
        setting.texts.push_back({ value, 1 });
    }
    Configuration scratch;
    if (auto const fault = fault_of(setting, scratch))
        return base::failure(base::ErrorCode::usage, fault->what);
    return setting;
}

base::Result<void> apply_setting(Setting const& setting, Configuration& configuration, std::string_view name)
{
    Configuration changed = configuration;
    if (auto const fault = fault_of(setting, changed))
        return base::failure(
            base::ErrorCode::malformed, std::string(name) + ":" + std::to_string(fault->line) + ": " + fault->what);
    configuration = std::move(changed);
    return {};
}

base::Result<Configuration> parse_configuration(std::string_view yaml, std::string_view name)
{
    Configuration configuration;
    auto const settings = TRY(read_settings(yaml, name));
    for (Setting const& setting : settings)
        TRY_VOID(apply_setting(setting, configuration, name));
    return configuration;
}

base::Result<Configuration> read_configuration(std::filesystem::path const& file)
{
    return parse_configuration(TRY(base::read_file(file, k_settings_file_limit_bytes)), file.string());
}

} // namespace settings

#include "settings/overrides.h"

#include "base/file.h"
#include "base/log.h"
#include "settings/configuration.h"
#include "settings/seal_mark.h"
#include "store/data_folder.h"
#include "store/file_lock.h"
#include "store/set_aside.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>
#include <utility>
#include <yaml-cpp/yaml.h>

namespace settings {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;
using Settings = std::vector<Setting>;

constexpr char const* k_heading
    = "# Lectern writes this file: what was changed on the screen or with 'lecternctl settings'.\n"
      "# To change a setting by hand, edit lectern.yaml instead; what is here overrides it.\n";

constexpr std::string_view k_seal_key = "privacy.seal_to";

/// Whether something of this name is no plain file, so that the program did not make it.
bool is_foreign(fs::path const& file)
{
    std::error_code ignored;
    auto const status = fs::symlink_status(file, ignored);
    return fs::exists(status) && !fs::is_regular_file(status);
}

bool is_damage(ErrorCode code)
{
    return code == ErrorCode::malformed || code == ErrorCode::too_large || code == ErrorCode::unsupported;
}

base::Result<Settings> read(fs::path const& file)
{
    if (is_foreign(file))
        return base::failure(ErrorCode::unsupported, file.string() + ": is no plain file");
    std::string const yaml = TRY(base::read_file(file, k_settings_file_limit_bytes));
    return read_settings(yaml, file.string());
}

/// Below its groups.
void add(YAML::Node const& top, Setting const& setting)
{
    YAML::Node mapping = top;
    std::string_view name = setting.key;
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
        mapping.reset(mapping[std::string(name.substr(0, dot))]);
        name.remove_prefix(dot + 1);
    }
    YAML::Node value; // Null: nothing is set.
    if (setting.kind == SettingKind::list) {
        value = YAML::Node(YAML::NodeType::Sequence);
        value.SetStyle(YAML::EmitterStyle::Flow);
        for (SettingText const& text : setting.texts)
            value.push_back(text.text);
    } else if (!setting.texts.empty()) {
        value = setting.texts.front().text;
    }
    mapping[std::string(name)] = value;
}

bool say_the_same(Settings const& a, Settings const& b)
{
    return std::ranges::equal(a, b, [](Setting const& one, Setting const& other) {
        return one.key == other.key && one.kind == other.kind
            && std::ranges::equal(one.texts, other.texts, {}, &SettingText::text, &SettingText::text);
    });
}

/// Keys of one group stand together, as they do in the file.
void sort(Settings& settings)
{
    auto const keys = configuration_keys();
    auto const place = [&](Setting const& setting) {
        auto const key = std::ranges::find(keys, setting.key, &ConfigurationKey::name);
        return std::pair(key - keys.begin(), setting.key);
    };
    std::ranges::stable_sort(settings, {}, place);
}

/// Read again, since a setting that would not be the same the next time must not be kept.
base::Result<std::string> written(Settings const& settings, fs::path const& file)
{
    std::string text = k_heading;
    if (!settings.empty()) {
        YAML::Node top(YAML::NodeType::Map);
        for (Setting const& setting : settings)
            add(top, setting);
        YAML::Emitter emitter;
        emitter << top;
        text += std::string(emitter.c_str()) + "\n";
    }
    auto again = TRY(read_settings(text, file.string()));
    sort(again); // A key that is none of ours stands in its group, not at the end.
    if (!say_the_same(again, settings))
        return base::failure(ErrorCode::failed, file.string() + ": a setting can't be written there");
    return text;
}

/// What is damaged keeps its first name too until the new file takes that, so that the lock on it holds.
base::Result<fs::path> set_aside(fs::path const& file, std::chrono::year_month_day today)
{
    fs::path aside = TRY(store::name_aside(file, "damaged", today));
    bool named = !is_foreign(file) && ::link(file.c_str(), aside.c_str()) == 0;
    named = named || ::rename(file.c_str(), aside.c_str()) == 0;
    if (!named)
        return tl::unexpected(base::error_from_errno("rename to " + aside.string()));
    return aside;
}

void log_set_aside(fs::path const& file, fs::path const& aside)
{
    base::log::warn(file.string() + ": is damaged, or not Lectern's, and no longer in effect; it is kept as "
        + aside.filename().string());
}

/// Whether both can't stand in one file: the same key, or one that is the other's group.
bool collide(std::string_view a, std::string_view b)
{
    return a == b || a.starts_with(std::string(b) + ".") || b.starts_with(std::string(a) + ".");
}

/// `edit` is handed the settings.
template <typename Edit>
base::Result<void> change(fs::path const& data_folder, std::chrono::year_month_day today, Edit const& edit)
{
    fs::path const file = data_folder / k_overrides_name;
    if (is_foreign(file))
        log_set_aside(file, TRY(set_aside(file, today)));
    TRY_VOID(store::create_file(file, 0644));
    auto const lock = TRY(store::FileLock::acquire(file));
    auto const before = read(file);
    if (!before && !is_damage(before.error().code))
        return tl::unexpected(before.error());
    Settings after = before.value_or(Settings {});
    edit(after);
    sort(after);
    if (before && say_the_same(*before, after))
        return {};
    std::string const text = TRY(written(after, file));
    fs::path const aside = before ? fs::path() : TRY(set_aside(file, today));
    if (auto replaced = base::replace_file(file, text); !replaced) {
        // The next attempt sets it aside again.
        if (std::error_code ignored; !aside.empty() && fs::exists(file, ignored))
            fs::remove(aside, ignored);
        return replaced;
    }
    if (!aside.empty())
        log_set_aside(file, aside);
    return store::give_to_owner_of(data_folder, file);
}

} // namespace

base::Result<Settings> read_overrides(fs::path const& data_folder) { return read(data_folder / k_overrides_name); }

base::Result<void> set_override(fs::path const& data_folder, std::string_view key,
    std::vector<std::string> const& values, std::chrono::year_month_day today)
{
    Setting const setting = TRY(setting_of(key, values));
    TRY_VOID(change(data_folder, today, [&](Settings& settings) {
        std::erase_if(settings, [&](Setting const& each) { return collide(each.key, key); });
        settings.push_back(setting);
    }));
    // After the key: a mark alone, as a power cut would leave it, keeps comments from being stored. A key alone is
    // marked when the kiosk starts.
    if (key == k_seal_key)
        if (auto const marked = mark_seal(data_folder); !marked)
            base::log::warn("that comments are sealed could not be noted: " + marked.error().message);
    return {};
}

base::Result<void> remove_override(fs::path const& data_folder, std::string_view key, std::chrono::year_month_day today)
{
    auto const present = read_overrides(data_folder);
    bool const is_there = present && std::ranges::find(*present, key, &Setting::key) != present->end();
    if (!configuration_key(key) && !is_there)
        return tl::unexpected(setting_of(key, {}).error());
    // Before the key, for the same reason.
    if (key == k_seal_key)
        TRY_VOID(remove_seal_mark(data_folder));
    if (present || present.error().code != ErrorCode::absent)
        TRY_VOID(change(data_folder, today, [&](Settings& settings) {
            std::erase_if(settings, [&](Setting const& each) { return each.key == key; });
        }));
    return {};
}

} // namespace settings

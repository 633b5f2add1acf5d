#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/printable.h"
#include "lecternctl/today.h"

#include "settings/effective_configuration.h"
#include "settings/overrides.h"
#include "settings/seal_mark.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration;
    std::string key;
    std::vector<std::string> values;
    bool json = false;
};

constexpr char const* k_list_footer = R"(The third column says where the value comes from:

  default   nothing else names it
  file      the configuration file: lectern.yaml, or the one of --config
  override  it was changed on the screen or with 'lecternctl settings set'

With --json, an object a key:

  key      its name
  value    a number, a text, or an array for a list; null where nothing is set
  default  the same, where neither the file nor an override names it
  origin   "default", "file" or "override"
  allowed  what the value may be, in words)";

constexpr char const* k_get_footer = R"(Nothing is printed where nothing is set. The exit status is 2 when there is no
such key.)";

constexpr char const* k_set_footer = R"(The value goes into overrides.yaml in the data folder, where what is changed on
the screen goes too, and overrides the configuration file, which is never
written. A list takes each item as a word of its own; without words, the list
is empty:

    lecternctl settings set languages en es

Without a value, export.folder is no folder, also where the file names one. The
kiosk reads overrides.yaml when it starts, and after a change on the screen. An
overrides.yaml that can't be read is set aside, with the date in its name, and a
new one begins. Damage to it never keeps the kiosk from starting.

With status 1 or 2 nothing was changed:

  1  somebody else is changing it, or it can't be written
  2  the value is not allowed, or there is no such key)";

constexpr char const* k_reset_footer = R"(The value of the configuration file applies again, or else the default. After
privacy.seal_to, comments are stored unsealed from the next start on, unless the
configuration file names a key. All else is as for 'settings set'.)";

constexpr char const* k_check_footer
    = R"(The exit status is 0 when it would, else 1, and standard error says why not. What
is wrong in overrides.yaml is ignored, and only a warning there. The status is 1
as well while the key that comments are sealed to is missing.)";

/// A number as a number, a list as an array, and null where nothing is set.
Json json_of(settings::ConfigurationKey const& key, std::vector<std::string> const& values)
{
    if (key.kind == settings::KeyKind::list)
        return values;
    if (values.empty())
        return nullptr;
    if (key.kind == settings::KeyKind::flag)
        return values.front() == "true";
    if (key.kind == settings::KeyKind::text)
        return values.front();
    return Json::parse(values.front());
}

void print_json(settings::EffectiveConfiguration const& loaded)
{
    JsonArray array;
    for (settings::ConfigurationKey const& key : settings::configuration_keys())
        array.add({ { "key", key.name }, { "value", json_of(key, settings::values_of(loaded.configuration, key.name)) },
            { "default", json_of(key, settings::values_of({}, key.name)) },
            { "origin", name_of(settings::origin_of(loaded, key.name)) }, { "allowed", key.allowed } });
    array.end();
}

void print_table(settings::EffectiveConfiguration const& loaded)
{
    constexpr int k_origin_columns = 8;
    auto const keys = settings::configuration_keys();
    auto const value_of = [&](settings::ConfigurationKey const& key) {
        std::string const value = printable(settings::value_text(loaded.configuration, key.name));
        return value.empty() ? std::string("-") : value;
    };
    int name_columns = 0, value_columns = 0;
    for (settings::ConfigurationKey const& key : keys) {
        name_columns = std::max(name_columns, columns_of(key.name));
        value_columns = std::max(value_columns, columns_of(value_of(key)));
    }
    for (settings::ConfigurationKey const& key : keys)
        fmt::print("{}  {}  {}  {}\n", padded(key.name, name_columns), padded(value_of(key), value_columns),
            padded(name_of(settings::origin_of(loaded, key.name)), k_origin_columns), key.allowed);
}

/// With what is ignored on standard error.
base::Result<settings::EffectiveConfiguration> load(Options const& options)
{
    auto loaded = settings::load_configuration(options.configuration, options.data_folder);
    if (!loaded)
        return loaded;
    for (base::Error const& each : loaded->ignored)
        fmt::print(stderr, "lecternctl: {}\n", printable(each.message));
    if (loaded->has_lost_seal_key)
        fmt::print(stderr, "lecternctl: {}\n", settings::k_lost_seal_key);
    return loaded;
}

ExitStatus list(Options const& options)
{
    auto const loaded = load(options);
    if (!loaded)
        return report(loaded.error());
    options.json ? print_json(*loaded) : print_table(*loaded);
    return ExitStatus::done;
}

ExitStatus get(Options const& options)
{
    if (!settings::configuration_key(options.key))
        return report_usage(settings::setting_of(options.key, {}).error());
    auto const loaded = load(options);
    if (!loaded)
        return report(loaded.error());
    for (std::string const& value : settings::values_of(loaded->configuration, options.key))
        fmt::print("{}\n", printable(value));
    return ExitStatus::done;
}

/// Says what holds now, where it was written, and what else is needed.
ExitStatus changed(base::Result<void> const& done, Options const& options)
{
    if (!done)
        return report_usage(done.error());
    // A configuration file with a mistake keeps nobody from changing a setting.
    if (auto const loaded = settings::load_configuration({}, options.data_folder)) {
        std::string const value = settings::value_text(loaded->configuration, options.key);
        fmt::print("{} is {} ({}) in {}. A running kiosk reads it when it starts again.\n", options.key,
            !value.empty() ? printable(value)
                : options.values.empty()
                    && settings::origin_of(*loaded, options.key) == settings::ValueOrigin::override_
                ? "empty"
                : "not set",
            name_of(settings::origin_of(*loaded, options.key)), printable(options.data_folder.string()));
    }
    return ExitStatus::done;
}

ExitStatus set(Options const& options)
{
    return changed(settings::set_override(options.data_folder, options.key, options.values, today()), options);
}

ExitStatus reset(Options const& options)
{
    auto done = settings::remove_override(options.data_folder, options.key, today());
    // The key of the configuration file holds again: it, too, may get lost.
    if (auto const loaded = settings::load_configuration({}, options.data_folder);
        done && loaded && loaded->configuration.seal_to)
        done = settings::mark_seal(options.data_folder);
    return changed(done, options);
}

ExitStatus check(Options const& options)
{
    auto const loaded = load(options);
    if (!loaded)
        return report(loaded.error());
    auto const file = settings::configuration_file(options.configuration, options.data_folder).string();
    auto const overrides = options.data_folder / settings::k_overrides_name;
    std::error_code error;
    fmt::print("{}: {}\n", printable(file),
        std::filesystem::exists(file, error) ? "ok" : "there is no such file; the defaults apply");
    if (loaded->ignored.empty() && std::filesystem::exists(overrides, error))
        fmt::print("{}: ok\n", printable(overrides.string()));
    return loaded->has_lost_seal_key ? ExitStatus::failed : ExitStatus::done;
}

using Run = ExitStatus (*)(Options const&);

using AddData = void (*)(CLI::App&, std::filesystem::path&);

CLI::App& add(CLI::App& group, ExitStatus& status, char const* name, char const* purpose, Run run,
    std::shared_ptr<Options> const& options, AddData add_data = add_data_option)
{
    CLI::App& command = *group.add_subcommand(name, purpose);
    add_data(command, options->data_folder);
    command.callback([options, run, &status] { status = run(*options); });
    return command;
}

void add_configuration(CLI::App& command, Options& options)
{
    command.add_option("--config", options.configuration, "The configuration; else lectern.yaml in the data folder")
        ->type_name("FILE");
}

void add_key(CLI::App& command, Options& options)
{
    command.add_option("key", options.key, "As 'lecternctl settings list' names it")->required()->type_name("KEY");
}

} // namespace

void add_settings_commands(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& list_command = add(parent, status, "list",
        "List every key, its value, where that comes from, and what is allowed", &list, options);
    list_command.footer(k_list_footer);
    add_configuration(list_command, *options);
    list_command.add_flag("--json", options->json, "Print a JSON array of objects");
    CLI::App& get_command
        = add(parent, status, "get", "Print the value of one key; of a list, one item a line", &get, options);
    get_command.footer(k_get_footer);
    add_configuration(get_command, *options);
    add_key(get_command, *options);
    CLI::App& set_command = add(parent, status, "set", "Change one key, without writing to the configuration file",
        &set, options, add_changed_data_option);
    set_command.footer(k_set_footer);
    add_key(set_command, *options);
    set_command.add_option("value", options->values, "The value; of a list, its items, or none for an empty list")
        ->type_name("VALUE");
    CLI::App& reset_command = add(
        parent, status, "reset", "Take back a change, so that the file's value or the default holds", &reset, options);
    reset_command.footer(k_reset_footer);
    add_key(reset_command, *options);
    CLI::App& check_command
        = add(parent, status, "check", "Say whether the kiosk would start with this configuration", &check, options);
    check_command.footer(k_check_footer);
    add_configuration(check_command, *options);
}

} // namespace lecternctl

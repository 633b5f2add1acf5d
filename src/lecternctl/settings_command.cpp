#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/printable.h"

#include "settings/configuration.h"
#include "settings/setting_change.h"

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

constexpr char const* k_list_footer = R"(With --json, an object a key:

  key      its name
  value    a number, a text, or an array for a list; null where nothing is set
  default  the same, as it is without the key
  allowed  what the value may be, in words)";

constexpr char const* k_get_footer = R"(Nothing is printed where nothing is set. The exit status is 2 when there is no
such key.)";

constexpr char const* k_set_footer = R"(Every other byte of the file stays as it is: comments, order, empty lines,
quotation marks. A key that the file does not have goes into its group, right
below a comment such as "# contact: Reception" where there is one. Where there
is no file, one is made. A list takes each item as a word of its own:

    lecternctl settings set languages en es

The whole configuration is checked first, and the file is replaced in one step.
It keeps its mode, its group and, when root changes it, its owner; of a symbolic
link, the file that it leads to is changed. The kiosk reads it when it starts.
With status 1 or 2 it stays as it is:

  1  it is being changed by somebody else, is wrong elsewhere, or can't be
     changed safely: a comment between brackets or braces would be lost, for
     example, whose line is named
  2  the value is not allowed, there is no such key, or no such file as --config
     names)";

constexpr char const* k_reset_footer = R"(A comment on the same line goes, too. The default then holds also when a later
version has another one. All else is as for 'settings set'.)";

constexpr char const* k_check_footer
    = R"(The exit status is 0 when it would, else 1, and standard error says why not.)";

/// A number as a number, a list as an array, and null where nothing is set.
Json json_of(settings::ConfigurationKey const& key, std::vector<std::string> const& values)
{
    if (key.kind == settings::KeyKind::list)
        return values;
    if (values.empty())
        return nullptr;
    if (key.kind == settings::KeyKind::text)
        return values.front();
    return Json::parse(values.front());
}

void print_json(settings::Configuration const& configuration)
{
    JsonArray array;
    for (settings::ConfigurationKey const& key : settings::configuration_keys())
        array.add({ { "key", key.name }, { "value", json_of(key, settings::values_of(configuration, key.name)) },
            { "default", json_of(key, settings::values_of({}, key.name)) }, { "allowed", key.allowed } });
    array.end();
}

void print_table(settings::Configuration const& configuration)
{
    auto const keys = settings::configuration_keys();
    int name_columns = 0, value_columns = 0;
    for (settings::ConfigurationKey const& key : keys) {
        name_columns = std::max(name_columns, columns_of(key.name));
        value_columns = std::max(value_columns, columns_of(printable(settings::value_text(configuration, key.name))));
    }
    for (settings::ConfigurationKey const& key : keys) {
        std::string const value = printable(settings::value_text(configuration, key.name));
        fmt::print("{}  {}  {}\n", padded(key.name, name_columns), padded(value.empty() ? "-" : value, value_columns),
            key.allowed);
    }
}

ExitStatus list(Options const& options)
{
    auto const configuration = settings::load_configuration(options.configuration, options.data_folder);
    if (!configuration)
        return report(configuration.error());
    options.json ? print_json(*configuration) : print_table(*configuration);
    return ExitStatus::done;
}

ExitStatus get(Options const& options)
{
    auto const keys = settings::configuration_keys();
    if (std::ranges::find(keys, options.key, &settings::ConfigurationKey::name) == keys.end())
        return report_usage(settings::check_values(options.key, {}).error());
    auto const configuration = settings::load_configuration(options.configuration, options.data_folder);
    if (!configuration)
        return report(configuration.error());
    for (std::string const& value : settings::values_of(*configuration, options.key))
        fmt::print("{}\n", printable(value));
    return ExitStatus::done;
}

/// The file that the kiosk would read. One that is named must exist.
base::Result<std::filesystem::path> file_to_change(Options const& options)
{
    std::error_code ignored;
    if (options.configuration && !std::filesystem::exists(*options.configuration, ignored))
        return base::failure(base::ErrorCode::usage, options.configuration->string() + ": there is no such file");
    return settings::configuration_file(options.configuration, options.data_folder);
}

template <typename Change>
ExitStatus change_file(Options const& options, Change const& change)
{
    auto const file = file_to_change(options);
    if (!file)
        return report_usage(file.error());
    auto const changed = change(*file);
    return changed ? ExitStatus::done : report_usage(changed.error());
}

ExitStatus set(Options const& options)
{
    return change_file(
        options, [&](auto const& file) { return settings::change_setting(file, options.key, options.values); });
}

ExitStatus reset(Options const& options)
{
    return change_file(options, [&](auto const& file) { return settings::reset_setting(file, options.key); });
}

ExitStatus check(Options const& options)
{
    auto const configuration = settings::load_configuration(options.configuration, options.data_folder);
    if (!configuration)
        return report(configuration.error());
    auto const file = settings::configuration_file(options.configuration, options.data_folder).string();
    std::error_code ignored;
    fmt::print("{}: {}\n", printable(file),
        std::filesystem::exists(file, ignored) ? "in order" : "there is no such file; the defaults hold");
    return ExitStatus::done;
}

using Run = ExitStatus (*)(Options const&);

CLI::App& add(CLI::App& group, ExitStatus& status, char const* name, char const* purpose, Run run,
    std::shared_ptr<Options> const& options)
{
    CLI::App& command = *group.add_subcommand(name, purpose);
    add_data_option(command, options->data_folder);
    command.add_option("--config", options->configuration, "The configuration; else lectern.yaml in the data folder")
        ->type_name("FILE");
    command.callback([options, run, &status] { status = run(*options); });
    return command;
}

void add_key(CLI::App& command, Options& options)
{
    command.add_option("key", options.key, "As 'lecternctl settings list' names it")->required()->type_name("KEY");
}

} // namespace

void add_settings_commands(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& list_command
        = add(parent, status, "list", "List every key, its value and what is allowed", &list, options);
    list_command.footer(k_list_footer);
    list_command.add_flag("--json", options->json, "Print a JSON array of objects");
    CLI::App& get_command
        = add(parent, status, "get", "Print the value of one key; of a list, one item a line", &get, options);
    get_command.footer(k_get_footer);
    add_key(get_command, *options);
    CLI::App& set_command = add(parent, status, "set", "Change one key in the file and nothing else", &set, options);
    set_command.footer(k_set_footer);
    add_key(set_command, *options);
    set_command.add_option("value", options->values, "The value; of a list, its items, or none for an empty list")
        ->type_name("VALUE");
    CLI::App& reset_command
        = add(parent, status, "reset", "Take one key out of the file, so that its default holds", &reset, options);
    reset_command.footer(k_reset_footer);
    add_key(reset_command, *options);
    add(parent, status, "check", "Say whether the kiosk would start with this configuration", &check, options)
        .footer(k_check_footer);
}

} // namespace lecternctl

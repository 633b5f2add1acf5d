#include "lecternctl/data_folder_option.h"

#include "base/paths.h"
#include "lecternctl/json.h"
#include "lecternctl/printable.h"
#include "store/data_folder.h"
#include "upkeep/backup.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace lecternctl {

namespace {

namespace fs = std::filesystem;

constexpr char const* k_create = "--create";
constexpr std::array<char const*, 5> k_stems { "catalogue.", "log.", "staff.", "overrides.", "withdrawn." };

bool is_given(CLI::App const& command, char const* name)
{
    auto const* const option = command.get_option_no_throw(name);
    return option && option->count() > 0;
}

/// Whether the kiosk, or lecternctl, has made it: a database, what was set aside, a note.
bool is_ours(std::string const& name)
{
    return std::ranges::find(upkeep::k_backup_names, name) != upkeep::k_backup_names.end() || name == "paused"
        || name == "restore.new" || name == "renderer.txt" || name == "configuration.txt"
        || std::ranges::any_of(k_stems, [&](char const* stem) { return name.starts_with(stem); });
}

/// An empty folder is not one: it may be the place of a file system that is not mounted. One that is mounted has a
/// folder in it from the beginning. A folder that may not be looked into is not refused here: whatever opens a file in
/// it says why.
bool may_be_a_kiosks(fs::path const& folder)
{
    std::error_code error;
    bool is_new_file_system = false, has_others = false;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::string const name = entry->path().filename();
        if (is_ours(name))
            return true;
        (name == "lost+found" ? is_new_file_system : has_others) = true;
    }
    return error || (is_new_file_system && !has_others);
}

} // namespace

bool holds_other_things(fs::path const& folder)
{
    std::error_code unknown;
    return fs::is_directory(folder, unknown) && !fs::is_empty(folder, unknown) && !may_be_a_kiosks(folder);
}

void add_data_option(CLI::App& command, fs::path& folder)
{
    folder = base::default_data_folder();
    command.add_option("--data", folder, "The data folder")
        ->type_name("DIR")
        ->default_str(folder.string())
        ->check([](std::string const& text) { return text.empty() ? std::string("is empty") : std::string(); });
}

void add_changed_data_option(CLI::App& command, fs::path& folder)
{
    add_data_option(command, folder);
    std::string const purpose
        = "Begin a new kiosk in the data folder, where there is none, or it is empty or holds other files";
    command.add_flag(k_create, purpose);
}

base::Result<void> ready_data_folder(CLI::App const& command)
{
    auto const* const data = command.get_option_no_throw("--data");
    if (!data)
        return {};
    // A group with an option of its own, as 'library --data DIR previous' has.
    auto const* const group = command.get_parent()->get_option_no_throw("--data");
    fs::path const folder = data->count() > 0 ? data->as<std::string>()
        : group && group->count() > 0         ? group->as<std::string>()
                                              : base::default_data_folder().string();
    if (is_given(command, k_create))
        return store::create_folder(folder);
    bool const is_changed = command.get_option_no_throw(k_create);
    auto const fault = [&](char const* why) { return base::failure(base::ErrorCode::usage, folder.string() + why); };
    std::error_code ignored;
    // A configuration elsewhere can be looked at without a kiosk.
    if (!fs::is_directory(folder, ignored) && command.get_parent()->get_name() == "settings"
        && is_given(command, "--config"))
        return {};
    if (!fs::is_directory(folder, ignored))
        return fault(is_changed ? ": there is no such folder; --data names the kiosk's data folder, --create makes one"
                                : ": there is no such folder; --data names the kiosk's data folder");
    if (is_changed && !may_be_a_kiosks(folder))
        return fault(": is no data folder of Lectern; check --data, or add --create to begin a new kiosk there");
    return {};
}

ExitStatus report(base::Error const& error)
{
    fmt::print(stderr, "lecternctl: {}\n", printable(error.message));
    return ExitStatus::failed;
}

ExitStatus report_usage(base::Error const& error)
{
    ExitStatus const status = report(error);
    return error.code == base::ErrorCode::usage ? ExitStatus::usage : status;
}

std::optional<base::Error> ignore_missing_database(base::Error const& error, std::filesystem::path const& data_folder)
{
    std::error_code ignored;
    if (error.code != base::ErrorCode::absent || !std::filesystem::is_directory(data_folder, ignored))
        return error;
    fmt::print(stderr, "lecternctl: {}\n", printable(error.message));
    return std::nullopt;
}

ExitStatus list_nothing(base::Error const& error, std::filesystem::path const& data_folder, bool json)
{
    if (auto const reason = ignore_missing_database(error, data_folder))
        return report(*reason);
    if (json)
        JsonArray().end();
    return ExitStatus::done;
}

} // namespace lecternctl

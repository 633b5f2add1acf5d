#include "lecternctl/data_folder_option.h"

#include "base/paths.h"
#include "lecternctl/printable.h"
#include "store/set_aside.h"
#include "upkeep/backup.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>

namespace lecternctl {

namespace {

namespace fs = std::filesystem;

constexpr char const* k_create = "--create";

bool is_given(CLI::App const& command, char const* name)
{
    auto const* const option = command.get_option_no_throw(name);
    return option && option->count() > 0;
}

/// A folder that may not be looked into is not refused here: whatever opens a file in it says why.
bool may_be_a_kiosks(fs::path const& folder)
{
    std::error_code error;
    bool const is_empty = fs::is_empty(folder, error);
    return error || is_empty || std::ranges::any_of(upkeep::k_backup_names, [&](std::string_view name) {
        return store::is_any_taken(folder / name);
    });
}

} // namespace

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
    std::string const purpose = "Make the data folder of a new kiosk, where there is none";
    command.add_flag(k_create, purpose);
}

std::optional<base::Error> data_folder_fault(CLI::App const& command)
{
    auto const* const data = command.get_option_no_throw("--data");
    if (!data || is_given(command, k_create))
        return std::nullopt;
    // A group with an option of its own, as 'library --data DIR previous' has.
    auto const* const group = command.get_parent()->get_option_no_throw("--data");
    fs::path const folder = data->count() > 0 ? data->as<std::string>()
        : group && group->count() > 0         ? group->as<std::string>()
                                              : base::default_data_folder().string();
    bool const is_changed = command.get_option_no_throw(k_create);
    auto const fault = [&](char const* why) { return base::Error { base::ErrorCode::usage, folder.string() + why }; };
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        if (is_given(command, "--config"))
            return std::nullopt;
        return fault(is_changed ? ": there is no such folder; --data names the kiosk's data folder, --create makes one"
                                : ": there is no such folder; --data names the kiosk's data folder");
    }
    if (is_changed && !may_be_a_kiosks(folder))
        return fault(": is no data folder of Lectern; --data names the kiosk's data folder, --create makes this one of "
                     "a new kiosk");
    return std::nullopt;
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

} // namespace lecternctl

#pragma once
// --data, and how a command reports an error.

#include "base/result.h"
#include "lecternctl/command.h"

#include <filesystem>
#include <optional>

namespace lecternctl {

/// Adds --data to a subcommand. `folder` is filled before the subcommand runs.
void add_data_option(CLI::App& command, std::filesystem::path& folder);
/// The same with --create, for a subcommand that changes a kiosk.
void add_changed_data_option(CLI::App& command, std::filesystem::path& folder);

/// Makes the data folder of the subcommand that was chosen, where --create asks for it. `usage` when it can't work
/// there: there is no such folder, or it is to be changed and is neither empty nor Lectern's. A mistyped name, or
/// another user's home, would leave the kiosk as it was, and nobody would know.
[[nodiscard]] base::Result<void> ready_data_folder(CLI::App const& command);

/// A folder of somebody else's files, in which no kiosk's shall be mixed by a mistyped name.
[[nodiscard]] bool holds_other_things(std::filesystem::path const& folder);

/// Prints "lecternctl: <message>" on standard error, and returns the status to end with.
ExitStatus report(base::Error const& error);

/// The same, with the status of a wrong command line where the error says that it is one.
ExitStatus report_usage(base::Error const& error);

/// `error` when it is a reason to fail; nothing when it only says that a data folder which does exist
/// holds no such database yet. That is said on standard error, and there is nothing to list.
[[nodiscard]] std::optional<base::Error> ignore_missing_database(
    base::Error const& error, std::filesystem::path const& data_folder);

/// What a command that lists ends with where what it lists could not be opened: an empty list (of JSON with `json`)
/// where a data folder has no such database yet, else the error.
ExitStatus list_nothing(base::Error const& error, std::filesystem::path const& data_folder, bool json);

} // namespace lecternctl

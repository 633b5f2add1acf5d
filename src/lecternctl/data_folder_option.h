#pragma once
// --data, and opening what lies there.

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "lecternctl/command.h"

#include <filesystem>
#include <optional>

namespace lecternctl {

/// Adds --data to a subcommand. `folder` is filled before the subcommand runs.
void add_data_option(CLI::App& command, std::filesystem::path& folder);

/// Prints "lecternctl: <message>" on standard error, and returns the status to end with.
ExitStatus report(base::Error const& error);

/// The same, with the status of a wrong command line where the error says that it is one.
ExitStatus report_usage(base::Error const& error);

/// `error` when it is a reason to fail; nothing when it only says that a data folder which does exist
/// holds no such database yet. That is said on standard error, and there is nothing to list.
[[nodiscard]] std::optional<base::Error> ignore_missing_database(
    base::Error const& error, std::filesystem::path const& data_folder);

} // namespace lecternctl

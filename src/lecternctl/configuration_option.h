#pragma once
// --config of a command that reads the kiosk's configuration.

#include "lecternctl/command.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lecternctl {

/// Adds --config to a subcommand. `purpose` is what it is read for, where that is not all of it: ", for idle.after".
void add_configuration_option(
    CLI::App& command, std::optional<std::filesystem::path>& configuration, std::string const& purpose = {});

} // namespace lecternctl

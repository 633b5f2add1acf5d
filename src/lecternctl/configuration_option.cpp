#include "lecternctl/configuration_option.h"

#include <CLI/CLI.hpp>

namespace lecternctl {

void add_configuration_option(
    CLI::App& command, std::optional<std::filesystem::path>& configuration, std::string const& purpose)
{
    command
        .add_option(
            "--config", configuration, "The configuration file" + purpose + "; else lectern.yaml in the data folder")
        ->type_name("FILE");
}

} // namespace lecternctl

#include "lecternctl/data_folder_option.h"

#include "base/paths.h"
#include "lecternctl/printable.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace lecternctl {

void add_data_option(CLI::App& command, std::filesystem::path& folder)
{
    folder = base::default_data_folder();
    command.add_option("--data", folder, "The data folder")
        ->type_name("DIR")
        ->default_str(folder.string())
        ->check([](std::string const& text) { return text.empty() ? std::string("is empty") : std::string(); });
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

#include "lecternctl/command.h"
#include "lecternctl/configuration_option.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/printable.h"
#include "lecternctl/progress_line.h"
#include "lecternctl/today.h"

#include "settings/effective_configuration.h"
#include "upkeep/backup.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration;
    std::filesystem::path to;
};

constexpr char const* k_footer = R"(One tar archive with catalogue.db, catalogue.previous.db, log.db, staff.db,
lectern.yaml, overrides.yaml, withdrawn.txt, reported-devices.txt and the mark
sealing, as far as they are there, and SHA256SUMS. In a folder it is called
lectern-backup-2026-11-22.tar; -2, -3, ... when that name is taken. Nothing is
overwritten, and the kiosk may run meanwhile.

The archive holds what visitors wrote: only its owner may read it. It appears
under its name when it is whole. See docs/maintenance.md.)";

ExitStatus run(Options const& options)
{
    ProgressLine line;
    auto const backup = upkeep::make_backup(
        { options.data_folder, settings::configuration_file(options.configuration, options.data_folder), options.to,
            today() },
        [&](std::string_view part, std::int64_t bytes) {
            line.show([&] { return fmt::format("{}: {} MB", part, bytes / 1'000'000); });
        });
    line.clear();
    if (!backup)
        return report_usage(backup.error());
    for (upkeep::BackupPart const& part : backup->parts)
        fmt::print("{}  {}\n", padded(part.name, 21), part.bytes);
    fmt::print("{}\n", printable(backup->file.string()));
    return ExitStatus::done;
}

} // namespace

void add_backup_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command
        = *parent.add_subcommand("backup", "Write library, feedback, PINs and configuration into one file");
    command.footer(k_footer);
    command.add_option("--to", options->to, "A folder, or the new file")->required()->type_name("FILE|DIR");
    add_data_option(command, options->data_folder);
    add_configuration_option(command, options->configuration);
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl

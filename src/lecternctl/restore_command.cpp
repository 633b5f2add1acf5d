#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/printable.h"
#include "lecternctl/progress_line.h"
#include "lecternctl/today.h"

#include "upkeep/restore.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path archive;
    std::filesystem::path to;
    bool replace = false;
};

constexpr char const* k_footer = R"(Stop the kiosk first: while it has the log open, nothing is changed and the
status is 1. A folder that holds such files already, or a journal of one (-wal,
-shm, -journal), is refused with status 2. With --replace they are set aside,
never deleted:

  log.before-restore-2026-11-22.db
                        and so on, a journal that stands there alone too
  log.damaged-2026-11-22.db
                        a damaged log

All digests and databases are checked first, and an archive that is not sound is
refused; then the folder stays as it was. After a power cut, the same command
finishes the work. Files that the backup does not hold stay; a folder that
holds other files alone is refused with status 2. See docs/maintenance.md.)";

ExitStatus run(Options const& options)
{
    if (holds_other_things(options.to))
        return report_usage({ base::ErrorCode::usage,
            options.to.string() + ": holds other files, and none of a kiosk's; check --to, or name an empty folder" });
    ProgressLine line;
    auto restored = upkeep::restore_backup(
        { options.archive, options.to,
            options.replace ? upkeep::ExistingFiles::set_aside : upkeep::ExistingFiles::refuse, today() },
        [&](std::string_view part, std::int64_t bytes) {
            line.show([&] { return fmt::format("{}: {} MB", part, bytes / 1'000'000); });
        });
    line.clear();
    if (!restored) {
        base::Error error = restored.error();
        if (error.code == base::ErrorCode::usage)
            error.message += "; --replace sets aside what is there";
        return report_usage(error);
    }
    for (upkeep::BackupPart const& part : restored->parts)
        fmt::print("restored   {}\n", printable((options.to / part.name).string()));
    for (std::filesystem::path const& file : restored->set_aside)
        fmt::print("set aside  {}\n", printable(file.string()));
    return ExitStatus::done;
}

} // namespace

void add_restore_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("restore", "Restore a backup into a data folder");
    command.footer(k_footer);
    command.add_option("file", options->archive, "What 'lecternctl backup' has written")->required()->type_name("FILE");
    command.add_option("--to", options->to, "The data folder; made when it is missing")->required()->type_name("DIR");
    command.add_flag("--replace", options->replace, "Set aside what the folder holds, under names with the date");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl

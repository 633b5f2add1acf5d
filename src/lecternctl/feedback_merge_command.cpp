#include "lecternctl/command.h"
#include "lecternctl/configuration_option.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/printable.h"
#include "lecternctl/row_count.h"

#include "feedback/feedback_merge.h"
#include "store/wiped_memory.h"
#include "upkeep/health.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>
#include <vector>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration;
    std::vector<std::filesystem::path> files;
};

constexpr char const* k_footer = R"(For a log that was set aside (log.damaged-*.db, log.before-restore-*.db), or
that of a kiosk which was replaced. Rows come with their marks: hidden,
repeated, sealed and held back; comments of older logs, which do not have the
last one, are judged by the language of their page. A row whose id is there
already stays as it is. A row with a rating or a week that this version does not
know is left out.

Searches that found nothing are brought in, too, with the words that are in the
clear. Visits and reads of articles are not: they are only counted, and nothing
tells which of them are there already. A row that was deleted here comes back if
FILE has it.

The kiosk may run meanwhile. Rows are written some hundreds at a time; after a
power cut the same command brings the rest. FILE is never changed. Its -wal, if
there is one, must lie next to it, and no program may have it open.

Exit status:

  0  all rows of every FILE are in the data folder's log, but for those that
     were left out
  1  standard error says what could not be read; the other rows are there

Fewer rows than privacy.small_cell are shown as "<5 rows".)";

void print_losses(std::string const& file, feedback::Merge const& merge, int small_cell)
{
    if (merge.damage)
        fmt::print(stderr, "lecternctl: {}: {}\n", file, printable(merge.damage->message));
    if (merge.unreadable > 0)
        fmt::print(stderr, "lecternctl: {}: {} of those that it has counted could not be read\n", file,
            row_count(merge.unreadable, small_cell));
    else if (merge.damage)
        fmt::print(stderr, "lecternctl: {}: how many rows could not be read is not known\n", file);
    if (merge.changes_lost > 0)
        fmt::print(stderr, "lecternctl: {}-wal: damaged; changes that SQLite would not have read: {}\n", file,
            merge.changes_lost);
}

ExitStatus run(Options const& options)
{
    store::wipe_memory_that_sqlite_frees();
    int const small_cell
        = upkeep::small_cell_of(settings::load_configuration(options.configuration, options.data_folder));
    ExitStatus status = ExitStatus::done;
    for (std::filesystem::path const& path : options.files) {
        auto const merge = feedback::merge_feedback(options.data_folder, path);
        if (!merge) {
            status = report(merge.error());
            continue;
        }
        std::string const file = printable(path.string());
        fmt::print("{}: {} brought into {}, {} already there, {} left out.\n", file,
            row_count(merge->added, small_cell), printable((options.data_folder / "log.db").string()),
            row_count(merge->present, small_cell), row_count(merge->left_out, small_cell));
        print_losses(file, *merge, small_cell);
        if (!merge->is_whole())
            status = ExitStatus::failed;
    }
    return status;
}

} // namespace

void add_feedback_merge_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command
        = *parent.add_subcommand("merge", "Bring in the rows of a log that was set aside, or of another kiosk");
    command.footer(k_footer);
    add_data_option(command, options->data_folder);
    add_configuration_option(command, options->configuration, ", for privacy.small_cell");
    command.add_option("files", options->files, "The logs")->required()->type_name("FILE");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl

#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/record_ids_option.h"

#include "store/feedback_log.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder;
    std::vector<std::string> ids;
};

ExitStatus run(Options const& options)
{
    auto log = store::FeedbackLog::open_existing(options.data_folder);
    if (!log)
        return report(log.error());
    std::size_t deleted = 0;
    for (std::string const& id : options.ids) {
        auto const removed = log->remove(privacy::record_id_named(id).value_or(privacy::RecordId {}));
        if (!removed)
            return report(removed.error());
        deleted += *removed;
        if (!*removed)
            fmt::print(stderr, "lecternctl: {}: there is no such row\n", id);
    }
    // Also where nothing was found: an earlier call may have been kept from finishing.
    if (auto const erased = log->erase_traces(); !erased)
        return report(base::Error(erased.error()).in("deleted, but traces stay in the files; delete once more"));
    fmt::print("{} deleted.\n", deleted);
    return deleted == options.ids.size() ? ExitStatus::done : ExitStatus::failed;
}

} // namespace

void add_feedback_delete_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("delete", "Delete rows for good: nothing of them stays in the files");
    add_data_option(command, options->data_folder);
    add_record_ids_option(command, options->ids);
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl

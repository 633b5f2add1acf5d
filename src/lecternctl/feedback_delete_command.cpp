#include "feedback/record_id.h"
#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/record_ids_option.h"

#include "feedback/feedback_deletion.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder;
    std::vector<std::string> ids;
};

constexpr char const* k_footer = R"(The kiosk may run meanwhile. An id that no row has is named on standard error;
it is as good as deleted. Exports and backups that were made before are not
touched.

Exit status:

  0  none of these rows is there any more, and nothing of them
  1  standard error says what is not done

With status 1, 'bytes of deleted rows may be left' means that the rows are gone
from the lists, but that

- somebody was reading log.db just then: the same command finishes the work, and
  so does the kiosk.
- a log that was set aside is damaged, and can't be searched to its end. Remove
  that file when nobody needs it any more.

See docs/maintenance.md.)";

ExitStatus run(Options const& options)
{
    std::vector<feedback::RecordId> ids;
    for (std::string const& id : options.ids)
        ids.push_back(feedback::record_id_named(id).value_or(feedback::RecordId {}));
    auto const deletion = feedback::delete_feedback(options.data_folder, ids);
    if (!deletion)
        return report(deletion.error());
    for (feedback::RecordId const& id : deletion->absent)
        fmt::print(stderr, "lecternctl: {}: there is no such row\n", feedback::to_hex(id));
    fmt::print("{} deleted.\n", deletion->deleted);
    for (base::Error const& left : deletion->left)
        (void)report(base::Error(left).in("bytes of deleted rows may be left"));
    return deletion->left.empty() ? ExitStatus::done : ExitStatus::failed;
}

} // namespace

void add_feedback_delete_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command
        = *parent.add_subcommand("delete", "Delete rows for good: nothing of them stays in the data folder's logs");
    command.footer(k_footer);
    add_data_option(command, options->data_folder);
    add_record_ids_option(command, options->ids);
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl

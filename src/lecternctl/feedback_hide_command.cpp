#include "feedback/record_id.h"
#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/record_ids_option.h"

#include "feedback/feedback_log.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

using feedback::Marking;
using feedback::Visibility;

struct Options {
    std::filesystem::path data_folder;
    std::vector<std::string> ids;
    bool show = false;
};

constexpr char const* k_footer = R"(An id that is not there, or whose row has no comment and so stays listed, is
named on standard error, and the exit status is 1.)";

ExitStatus run(Options const& options)
{
    auto log = feedback::FeedbackLog::open_existing(options.data_folder);
    if (!log)
        return report(log.error());
    std::size_t marked = 0;
    for (std::string const& id : options.ids) {
        auto const marking = log->set_visibility(feedback::record_id_named(id).value_or(feedback::RecordId {}),
            options.show ? Visibility::shown : Visibility::hidden);
        if (!marking)
            return report(marking.error());
        marked += *marking == Marking::done;
        if (*marking != Marking::done)
            fmt::print(stderr, "lecternctl: {}: {}\n", id,
                *marking == Marking::no_row ? "there is no such row" : "the row has no comment, and stays listed");
    }
    fmt::print("{} {}.\n", marked, options.show ? "shown again" : "hidden");
    return marked == options.ids.size() ? ExitStatus::done : ExitStatus::failed;
}

} // namespace

void add_feedback_hide_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command
        = *parent.add_subcommand("hide", "Take comments out of the lists; they stay in counts and exports");
    command.footer(k_footer);
    add_data_option(command, options->data_folder);
    add_record_ids_option(command, options->ids);
    command.add_flag("--show", options->show, "Put them back instead");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl

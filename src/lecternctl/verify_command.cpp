#include "lecternctl/command.h"
#include "lecternctl/configuration_option.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/printable.h"
#include "lecternctl/progress_line.h"
#include "lecternctl/row_count.h"

#include "upkeep/health.h"
#include "upkeep/verify.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

using upkeep::Finding;
using upkeep::Part;

struct Options {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration;
    bool recount = false;
};

constexpr char const* k_footer = R"(Changes nothing without --recount, and the kiosk may run meanwhile. One line per
part:

    ok     configuration     ok
    ok     overrides         ok
    ok     library           1248 articles read
    ok     previous library  1240 articles read
    ok     withdrawn         2 withdrawn
    ok     feedback          20114 rows read
    fault  tallies           the numbers kept with the rows are not what a count of them gives
    ok     pins              ok
    ok     reported devices  none

What is not there is "none", which is no fault. With --recount, tallies that are
wrong are computed again from the rows, if those are sound, and the line says
fixed. The exit status is 1 when anything is wrong. See docs/maintenance.md.)";

char const* name_of(Part part)
{
    switch (part) {
    case Part::configuration: return "configuration";
    case Part::overrides: return "overrides";
    case Part::library: return "library";
    case Part::previous_library: return "previous library";
    case Part::withdrawn: return "withdrawn";
    case Part::feedback: return "feedback";
    case Part::tallies: return "tallies";
    case Part::pins: return "pins";
    case Part::devices: break;
    }
    return "reported devices";
}

std::string text_of(Finding const& finding, int small_cell)
{
    if (finding.problem)
        return printable(finding.problem->message);
    if (!finding.present)
        return "none";
    switch (finding.part) {
    case Part::library:
    case Part::previous_library: return fmt::format("{} articles read", finding.read);
    case Part::withdrawn: return fmt::format("{} withdrawn", finding.read);
    case Part::feedback: return row_count(finding.read, small_cell) + " read";
    case Part::tallies: return finding.repaired ? "were wrong; counted again from the rows" : "agree with the rows";
    default: return "ok";
    }
}

ExitStatus run(Options const& options)
{
    constexpr int k_level_columns = 5, k_name_columns = 16;
    ExitStatus status = ExitStatus::done;
    ProgressLine line;
    int const small_cell
        = upkeep::small_cell_of(settings::load_configuration(options.configuration, options.data_folder));
    upkeep::verify({ options.data_folder, options.configuration,
                       options.recount ? upkeep::WrongTallies::recount : upkeep::WrongTallies::report },
        { .found =
                [&](Finding const& finding) {
                    line.clear();
                    fmt::print("{}  {}  {}\n",
                        padded(finding.problem     ? "fault"
                                : finding.repaired ? "fixed"
                                                   : "ok",
                            k_level_columns),
                        padded(name_of(finding.part), k_name_columns), text_of(finding, small_cell));
                    std::fflush(stdout);
                    if (finding.problem)
                        status = ExitStatus::failed;
                },
            .progress
            = [&](Part part,
                  std::int64_t read) { line.show([&] { return fmt::format("{}: {} read", name_of(part), read); }); } });
    return status;
}

} // namespace

void add_verify_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command
        = *parent.add_subcommand("verify", "Read everything that the kiosk keeps, and say whether it is sound");
    command.footer(k_footer);
    add_data_option(command, options->data_folder);
    add_configuration_option(command, options->configuration);
    command.add_flag(
        "--recount", options->recount, "Where the numbers kept with the rows are wrong, count the rows again");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl

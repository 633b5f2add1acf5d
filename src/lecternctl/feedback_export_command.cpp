#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/printable.h"
#include "lecternctl/progress_line.h"
#include "lecternctl/today.h"

#include "base/date.h"
#include "catalogue/catalogue.h"
#include "feedback/export/job.h"
#include "feedback/export/weeks.h"
#include "store/wiped_memory.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder, to;
    std::string format = "csv", from, until; ///< Weeks; empty: without a limit.
    bool since_last = false, held_back = false;
};

constexpr char const* k_footer = R"(Each export makes three files, or four. Nothing that is there already is
overwritten, and the kiosk may run meanwhile. The folder must exist, and must
not be the data folder.

  lectern-feedback-2026-W01-to-2026-W47.csv
                        the rows; -2, -3, ... before the extension when that
                        name is taken
  lectern-feedback-2026-W01-to-2026-W47.csv.sha256
                        its SHA-256, for 'sha256sum -c'
  lectern-feedback-2026-W01-to-2026-W47.csv.searches.csv
                        where there are any, the searches that found nothing,
                        always in CSV: week, language, what, words, count. What
                        is searches, reports ("My topic is missing") or words,
                        which were looked for three times or more in the week.
                        After --since-last it has all weeks: keep the latest
  lectern-feedback-2026-W01-to-2026-W47.csv.manifest.json
                        file, format, bytes, SHA-256, columns, number of rows,
                        first and last week, what was asked for, the week in
                        which it was made, the library's edition, how many rows
                        are repeated, hidden, sealed and held back, whether the
                        comments of the latter are in it, what was withheld
                        (such comments, and sealed ones), and after --since-last
                        only_weeks, the weeks that were taken; file, bytes,
                        SHA-256 and lines of the searches

The manifest comes last: a file without a manifest is not whole.

The columns are those of 'lecternctl feedback list --json' in this order: id,
week, article, language, rating, reasons, comment, repeated, hidden, sealed,
held_back. New ones would go to the end. Hidden rows are included, and sealed
comments as they are: 'lecternctl open' opens them. Comments that are held back,
since names may be left in them, are left out of their rows without --held-back.
With it, --since-last also takes the weeks once more that were exported without
them.

  csv     RFC 4180 in UTF-8 without a byte order mark; cells that a spreadsheet
          would run or change get one apostrophe before them. The last four
          columns are 0 or 1, a null article or rating is empty, reasons have
          blanks between
  jsonl   JSON Lines: one object per line, with null, arrays, true and false
  sqlite  one table, feedback; the last four columns are 0 or 1, reasons a JSON
          array

Both weeks are included. When no week waits for --since-last, nothing is
written, the status is 0, and the answer says what would export this week's. Only
one export or backup runs at a time from a data folder and into a folder; a
second one ends with status 1. See docs/maintenance.md.)";

/// Nothing when this text is a week, else what is wrong with it.
std::string wrong_week(std::string const& text)
{
    return base::iso_week_named(text) ? "" : "'" + text + "' is not a week such as 2026-W47";
}

std::string size_of(std::int64_t bytes)
{
    if (bytes < 10'000)
        return fmt::format("{} bytes", bytes);
    return bytes < 10'000'000 ? fmt::format("{} KB", bytes / 1000) : fmt::format("{} MB", bytes / 1'000'000);
}

feedback::ExportRequest request_of(Options const& options)
{
    feedback::ExportRequest request { .data_folder = options.data_folder, .folder = options.to };
    request.format = feedback::export_format_named(options.format).value_or(feedback::ExportFormat::csv);
    request.scope = options.since_last ? feedback::ExportScope::since_last : feedback::ExportScope::weeks;
    request.weeks = { base::iso_week_named(options.from), base::iso_week_named(options.until) };
    request.held_back = options.held_back ? feedback::HeldBackComments::included : feedback::HeldBackComments::left_out;
    request.today = today();
    request.edition = catalogue::edition_shown(options.data_folder);
    return request;
}

/// Why --since-last has nothing to write, and what would be written otherwise.
std::string nothing_new(std::vector<feedback::WeekOfRows> const& weeks, std::chrono::sys_days today)
{
    if (weeks.empty())
        return "There is no feedback yet; nothing was written.";
    base::IsoWeek const this_week = base::iso_week_of(today);
    if (std::ranges::find(weeks, this_week, &feedback::WeekOfRows::week) == weeks.end())
        return "Nothing new to export; nothing was written. Every week with feedback is in an export.";
    return fmt::format("Nothing new to export yet; nothing was written. This week's feedback is exported from Monday, "
                       "{}, on. '--from {}' in place of '--since-last' exports it now.",
        base::to_string(base::monday_of(this_week) + std::chrono::days { 7 }), base::to_string(this_week));
}

void print_nothing_new(feedback::FeedbackLog const& log, std::chrono::sys_days today)
{
    auto const weeks = feedback::weeks_of_rows(log);
    fmt::print("{}\n", nothing_new(weeks.value_or(std::vector<feedback::WeekOfRows> {}), today));
}

void print_held_back(std::int64_t comments)
{
    if (comments > 0)
        fmt::print(
            "{} held back, since names can't be removed reliably in their languages; --held-back includes them.\n",
            comments == 1 ? "1 comment is" : fmt::format("{} comments are", comments));
}

void print_summary(feedback::ExportResult const& result, std::chrono::duration<double> took)
{
    std::string const weeks = result.weeks.everything()
        ? "no rows"
        : fmt::format("{} to {}", base::to_string(*result.weeks.from), base::to_string(*result.weeks.until));
    fmt::print("{}: {} rows, {}, {}. {:.1f} s.\n", printable(result.file.string()), result.rows, weeks,
        size_of(result.digest.bytes), took.count());
}

ExitStatus run(Options const& options)
{
    store::wipe_memory_that_sqlite_frees();
    auto const started = std::chrono::steady_clock::now();
    auto log = feedback::open_log_for_export(options.data_folder);
    if (!log && options.since_last) {
        // As with a log that has nothing new.
        auto const error = ignore_missing_database(log.error(), options.data_folder);
        return error ? report(*error) : ExitStatus::done;
    }
    if (!log)
        return report(log.error());
    ProgressLine line;
    auto const request = request_of(options);
    auto const result = feedback::export_feedback(*log, request, [&](double share, std::int64_t rows) {
        line.show([&] { return fmt::format("{:.0f} %, {} rows", share * 100, rows); });
    });
    line.clear();
    if (!result)
        return report(result.error());
    if (result->not_remembered)
        fmt::print(stderr, "lecternctl: the next export --since-last will hold these rows once more: {}\n",
            printable(result->not_remembered->message));
    if (result->file.empty())
        print_nothing_new(*log, request.today);
    else
        print_summary(*result, std::chrono::steady_clock::now() - started);
    if (!options.held_back)
        print_held_back(result->held_back);
    return ExitStatus::done;
}

} // namespace

void add_feedback_export_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command
        = *parent.add_subcommand("export", "Write the feedback of a range of weeks into a folder or onto a stick");
    command.footer(k_footer);
    add_data_option(command, options->data_folder);
    command.add_option("--to", options->to, "The folder to write into")->required()->type_name("DIR");
    command.add_option("--format", options->format, "How the rows are written")
        ->type_name("FORMAT")
        ->capture_default_str()
        ->check(CLI::IsMember({ "csv", "jsonl", "sqlite" }));
    auto* const from = command.add_option("--from", options->from, "The first week, e.g. 2026-W01")
                           ->type_name("WEEK")
                           ->check(wrong_week);
    command.add_option("--until", options->until, "The last week, e.g. 2026-W47")->type_name("WEEK")->check(wrong_week);
    command
        .add_flag(
            "--since-last", options->since_last, "All weeks but the current one with rows that no export has taken")
        ->excludes(from);
    command.add_flag(
        "--held-back", options->held_back, "Include the comments that are held back: names may be left in them");
    command.callback([options, &status] {
        if (!options->from.empty() && !options->until.empty() && options->from > options->until)
            throw CLI::ValidationError("--until", options->until + " comes before " + options->from);
        status = run(*options);
    });
}

} // namespace lecternctl

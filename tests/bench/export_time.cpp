#include "bench/feedback_rows.h"
#include "bench/measures.h"

#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>

namespace bench {

namespace {

constexpr FeedbackShape k_shape { .rows = 10'000'000 }, k_smoke_shape { .rows = 5'000, .articles = 20 };
constexpr int k_rounds = 3;

/// What the sqlite3 shell has to do to give the same columns.
constexpr char const* k_select = "SELECT lower(hex(id)), week, article, language, rating, reasons, comment, repeated, "
                                 "hidden, sealed, held_back FROM feedback ORDER BY id";

/// Seconds of a whole process, and its peak.
struct Run {
    double seconds = 0, peak_mib = 0;
};

Run run(std::vector<std::string> const& arguments, std::filesystem::path const& output)
{
    Child child(arguments, {}, output);
    if (int const status = child.wait(); status != 0)
        throw std::runtime_error(arguments.front() + " ended with " + std::to_string(status));
    return { milliseconds(std::chrono::steady_clock::now() - child.started()) / 1000, child.peak_mib() };
}

Run run_export(std::filesystem::path const& data, std::string const& format, std::filesystem::path const& scratch)
{
    std::filesystem::path const folder = scratch / "exports";
    std::filesystem::create_directories(folder);
    Run const made = run(
        { program_beside("lecternctl"), "feedback", "export", "--to", folder, "--format", format, "--data", data },
        "/dev/null");
    std::filesystem::remove_all(folder);
    return made;
}

Run run_shell(std::filesystem::path const& data, std::filesystem::path const& scratch)
{
    std::filesystem::path const file = scratch / "shell.csv";
    Run const made = run({ "/usr/bin/env", "sqlite3", "-csv", data / "log.db", k_select }, file);
    std::filesystem::remove(file);
    return made;
}

} // namespace

void measure_export(Report& report, Options const& options, std::filesystem::path const& scratch)
{
    auto const& shape = options.smoke ? k_smoke_shape : k_shape;
    // The dashboard's part may have made it.
    auto const folder = scratch / "staff";
    if (!std::filesystem::exists(folder / "log.db")) {
        report.begin_section(fmt::format("Making up {} rows of feedback", shape.rows));
        make_feedback_log(folder, shape);
    }
    report.begin_section(fmt::format("Exporting {} rows", shape.rows));
    bool const has_shell = std::system("command -v sqlite3 >/dev/null 2>&1") == 0;
    Samples csv, shell;
    double peak_mib = 0;
    // By turns, so that both meet the same load.
    for (int round = 0; round < k_rounds; ++round) {
        if (has_shell)
            shell.add(run_shell(folder, scratch).seconds);
        Run const made = run_export(folder, "csv", scratch);
        csv.add(made.seconds);
        peak_mib = std::max(peak_mib, made.peak_mib);
    }
    std::string const of_rows = fmt::format(" of {} rows, s", shape.rows);
    report.add(
        "export as CSV" + of_rows, csv, has_shell ? fmt::format("{:.1f} (the shell)", shell.percentile(0.5)) : "");
    if (has_shell)
        report.add("sqlite3 -csv" + of_rows, shell);
    else
        report.leave_out("sqlite3 -csv", "sqlite3 is not installed");
    for (std::string const format : { "jsonl", "sqlite" }) {
        Run const made = run_export(folder, format, scratch);
        report.add("export as " + format + of_rows, made.seconds);
        peak_mib = std::max(peak_mib, made.peak_mib);
    }
    report.add("peak of lecternctl's resident set in all of these, MiB", peak_mib);
}

} // namespace bench

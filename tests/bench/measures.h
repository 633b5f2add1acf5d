#pragma once
// What is measured, a file each. All throw std::runtime_error when the thing under test does not work.

#include "bench/leaflets.h"
#include "bench/options.h"
#include "bench/report.h"
#include "bench/route.h"

namespace bench {

/// From the start of the process to its first presented frame, with Mesa's shader cache empty and filled.
void measure_starts(
    Report& report, Options const& options, KioskSetup const& setup, std::filesystem::path const& scratch);

/// Memory after the first frame and after reading an article; processor time, sleeps and frames of screens
/// that nobody touches.
void measure_idle(Report& report, Options const& options, KioskSetup const& setup, Route const& route,
    std::filesystem::path const& scratch);

/// From a finger's move (XTEST, 60 a second) to the presented frame that shows it.
void measure_drag(Report& report, Options const& options, KioskSetup const& setup, Route const& route,
    std::filesystem::path const& scratch);

/// Building the frames of an article, without a window: paging and dragging through it.
void measure_article(Report& report, Options const& options, std::string const& name, content::Article const& article);

/// What the staff screens read of a log with ten million rows of feedback.
void measure_staff(Report& report, Options const& options, std::filesystem::path const& scratch);

/// An export of ten million rows in each format, compared with the sqlite3 shell.
void measure_export(Report& report, Options const& options, std::filesystem::path const& scratch);

/// Importing, and what lecternctl takes to open and list a library.
void measure_tools(Report& report, Options const& options, Sources const& sources, std::filesystem::path const& data,
    std::filesystem::path const& scratch);

/// An import of made-up leaflets from files, and of one that changed, beside a script that puts the same into FTS5.
void measure_import(Report& report, Options const& options, std::filesystem::path const& scratch);

/// Searching a library of made-up articles and paging through its largest letter, beside plain FTS5 on the same text.
void measure_search(Report& report, Options const& options, std::filesystem::path const& scratch);

} // namespace bench

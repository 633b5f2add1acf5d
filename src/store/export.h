#pragma once
// Feedback on its way out of the kiosk: a file for a range of weeks, with its fingerprint and a manifest beside it.
//
// NAME is "lectern-feedback-2026-W01-to-2026-W47.csv". NAME.sha256 is for `sha256sum -c`; NAME.manifest.json says what
// is in it, and comes last: a NAME without a manifest is not whole. Nothing that is there already is overwritten.

#include "store/export_writer.h"
#include "store/feedback_log.h"

#include <chrono>
#include <functional>
#include <stop_token>

namespace store {

enum class ExportScope {
    weeks,      ///< The weeks that are asked for.
    since_last, ///< From the week after the last export up to the last week that is over.
};

/// Of comments that staff took out of the list of comments.
enum class HiddenInExport {
    included, ///< Marked as hidden.
    withheld, ///< Their rows stay, without the comment.
};

struct ExportRequest {
    std::filesystem::path data_folder; ///< Of the log.
    std::filesystem::path folder;      ///< Must exist, and be another one.
    ExportFormat format = ExportFormat::csv;
    ExportScope scope = ExportScope::weeks;
    WeekRange weeks {};                       ///< `from` counts only where the scope is weeks.
    std::chrono::sys_days today {};           ///< Tells which weeks are over.
    std::optional<std::int64_t> edition {};   ///< Of the library, for the manifest.
    HiddenInExport hidden = HiddenInExport::included;
    std::stop_token stop {}; ///< Looked at every few thousand rows, and a last time before the file gets its name.
};

struct ExportResult {
    std::filesystem::path file; ///< Empty: no week is over since the last export, and nothing was written.
    std::int64_t rows = 0;
    std::int64_t repeated = 0, hidden = 0, sealed = 0; ///< Rows with these marks.
    WeekRange weeks {}; ///< The first and the last week of its rows; nothing in an empty export.
    FileDigest digest {};
};

/// `share` goes from 0 to 1.
using ExportProgress = std::function<void(double share, std::int64_t rows)>;

/// In constant memory. `busy` when another export is under way from or into one of the folders; `no_space`, `read_only`
/// and `absent` tell about the folder; `unavailable` when it was pulled out meanwhile; `failed` when it was stopped.
/// After an error nothing is left of it, as far as the folder can be reached. An export that leaves no gap after the one
/// before is remembered, for ExportScope::since_last; where that fails, the error says that the file is whole.
[[nodiscard]] base::Result<ExportResult> export_feedback(
    FeedbackLog& log, ExportRequest const& request, ExportProgress const& progress = {});

} // namespace store

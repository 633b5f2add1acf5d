#pragma once
// Feedback on its way out of the kiosk: a file for a range of weeks, with its fingerprint and a manifest in the same
// folder.
//
// NAME is "lectern-feedback-2026-W01-to-2026-W47.csv". NAME.sha256 is for `sha256sum -c`; NAME.searches.csv, where
// there are any, has the searches that found nothing; NAME.manifest.json says what is in it, and comes last: a NAME
// without a manifest is not whole. Nothing that is there already is overwritten.

#include "feedback/export/searches.h"
#include "feedback/export/weeks.h"
#include "feedback/export/writer.h"
#include "feedback/feedback_log.h"
#include "store/file_identity.h"
#include "store/folder_lock.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace feedback {

enum class ExportScope {
    weeks,      ///< The weeks that are asked for.
    since_last, ///< All weeks but the current one that have rows no export has taken; see feedback/export/weeks.h.
};

/// Of comments that staff took out of the list of comments.
enum class HiddenInExport {
    included, ///< Marked as hidden.
    withheld, ///< Their rows stay, without the comment.
};

struct ExportRequest {
    std::filesystem::path data_folder; ///< Of the log.
    std::filesystem::path folder;      ///< Must exist, and be another one.
    std::optional<store::FileIdentity>
        place {}; ///< What `folder` was when it was chosen; nothing: what it is when the job begins.
    ExportFormat format = ExportFormat::csv;
    ExportScope scope = ExportScope::weeks;
    WeekRange weeks {};                     ///< `from` counts only where the scope is weeks.
    std::chrono::sys_days today {};         ///< Tells which week it is.
    std::optional<std::int64_t> edition {}; ///< Of the library, for the manifest.
    HiddenInExport hidden = HiddenInExport::included;
    HeldBackComments held_back = HeldBackComments::left_out; ///< Left out: their rows stay, without the comment.
    std::stop_token stop {}; ///< Looked at every few thousand rows, and a last time before the file gets its name.
};

struct ExportResult {
    std::filesystem::path file; ///< Empty: no week waits, and nothing was written.
    std::int64_t rows = 0;
    std::int64_t repeated = 0, hidden = 0, sealed = 0, held_back = 0; ///< Rows with these marks.
    std::vector<base::IsoWeek> only_weeks {}; ///< Where the scope is since_last; those between are in other exports.
    WeekRange weeks {};                       ///< The first and the last week of its rows; nothing in an empty export.
    store::FileDigest digest {};
    std::optional<ExportedSearches> searches {};
    std::optional<base::Error> not_remembered {}; ///< The next export since the last will hold these rows once more.
};

/// `share` goes from 0 to 1.
using ExportProgress = std::function<void(double share, std::int64_t rows)>;

/// For an export: to write, where that is possible, so that it is remembered; else as it can be read.
[[nodiscard]] base::Result<FeedbackLog> open_log_for_export(std::filesystem::path const& data_folder);

/// Feedback on its way to one place, in one format or in several. What goes and where is settled when it begins.
class ExportJob {
public:
    /// `busy` when another one is under way from or into one of the folders; `absent` and `usage` tell about `folder`;
    /// `unavailable` when it is not the one that was chosen. The log must outlive the job.
    [[nodiscard]] static base::Result<ExportJob> begin(FeedbackLog& log, ExportRequest request);

    /// No week waits; there is nothing to write.
    [[nodiscard]] bool nothing_new() const { return m_request.scope == ExportScope::since_last && m_waiting.empty(); }

    /// In constant memory. `no_space`, `read_only` and `absent` tell about the folder; `unavailable` when it was pulled
    /// out meanwhile; `failed` when it was stopped. After an error nothing is left of it, as far as the folder can be
    /// reached.
    [[nodiscard]] base::Result<ExportResult> write(ExportFormat format, ExportProgress const& progress = {});

    /// Records that the weeks have been exported. Once, after everything is written.
    [[nodiscard]] base::Result<void> remember();

private:
    ExportJob(FeedbackLog& log, ExportRequest request, store::FolderLock from_here, store::FolderLock into_there);
    [[nodiscard]] base::Result<void> check_place() const;
    [[nodiscard]] base::Result<void> check_stop() const;
    base::Result<void> settle_weeks();
    base::Result<void> copy_rows(ExportWriter& writer, ExportResult& result, ExportProgress const& progress) const;

    FeedbackLog* m_log;
    ExportRequest m_request;
    store::FolderLock m_from_here, m_into_there;
    std::vector<WeekOfRows> m_weeks;              ///< As they were when the job began.
    std::set<std::string, std::less<>> m_waiting; ///< Where the scope is since_last: the weeks to take.
};

/// A whole job in one format, `request.format`.
[[nodiscard]] base::Result<ExportResult> export_feedback(
    FeedbackLog& log, ExportRequest const& request, ExportProgress const& progress = {});

} // namespace feedback

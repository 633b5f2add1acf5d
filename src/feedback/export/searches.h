#pragma once
// Searches that found nothing, in an export: a CSV file of its own, whatever the format of the rows.

#include "feedback/feedback_log.h"
#include "store/file_writer.h"

#include <filesystem>
#include <optional>

namespace feedback {

/// NAME.searches.csv
[[nodiscard]] std::filesystem::path searches_file_of(std::filesystem::path const& export_file);

struct ExportedSearches {
    std::filesystem::path file;
    std::int64_t lines = 0; ///< Without the header.
    store::FileDigest digest {};
};

/// The numbers and the words in the clear of these weeks, as they are. Nothing, and no file, where there are none, as
/// in a log of an older version that is only read.
[[nodiscard]] base::Result<std::optional<ExportedSearches>> export_searches(
    FeedbackLog const& log, WeekRange const& weeks, std::filesystem::path const& file);

} // namespace feedback

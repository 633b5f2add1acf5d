#pragma once
// A log as a busy kiosk would have it after years: made up by rule, the same each time.

#include <cstdint>
#include <filesystem>

namespace bench {

struct FeedbackShape {
    std::int64_t rows
        = 10'000'000;    ///< One in five has a comment, of 20 to 300 bytes; some with quotes, commas and lines.
    int articles = 1000; ///< A few of them get most of the feedback.
    int weeks = 104;     ///< Up to 2026-W47.
};

/// How long the steps took.
struct GenerationTimes {
    double rows_ms = 0, indices_ms = 0, tallies_ms = 0;
};

/// Makes log.db in a folder that has none: rows in one transaction, then the indices, then the tallies; visits as well.
/// Throws std::runtime_error when the log can't be made.
GenerationTimes make_feedback_log(std::filesystem::path const& data_folder, FeedbackShape const& shape);

} // namespace bench

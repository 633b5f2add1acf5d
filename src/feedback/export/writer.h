#pragma once
// Rows on their way into a file, one small file of code a format. The columns and their order stay for good; a new one
// goes to the end.

#include "feedback/stored_feedback.h"
#include "feedback/vocabulary/export.h"
#include "store/file_writer.h"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace feedback {

inline constexpr std::array<std::string_view, 11> k_export_columns { "id", "week", "article", "language", "rating",
    "reasons", "comment", "repeated", "hidden", "sealed", "held_back" };

/// Memory does not grow with the rows. After an error the file is of no use.
class ExportWriter {
public:
    virtual ~ExportWriter() = default;
    [[nodiscard]] virtual base::Result<void> add(StoredFeedback const& row) = 0;
    /// Makes the file whole and durable. Once, at the end.
    [[nodiscard]] virtual base::Result<store::FileDigest> finish() = 0;
};

using NewExportWriter = base::Result<std::unique_ptr<ExportWriter>>;

/// RFC 4180, UTF-8, with a header. Cells are those of append_csv_cell().
[[nodiscard]] NewExportWriter write_csv(std::filesystem::path const& path);
/// One JSON object a line (jsonlines.org).
[[nodiscard]] NewExportWriter write_json_lines(std::filesystem::path const& path);
/// A SQLite file with one table, `feedback`.
[[nodiscard]] NewExportWriter write_sqlite(std::filesystem::path const& path);

} // namespace feedback

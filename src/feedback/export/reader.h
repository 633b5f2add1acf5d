#pragma once
// The rows of an export that is text, one after the other.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace feedback {

/// No row that Lectern writes comes near; a file from elsewhere may be one endless row.
inline constexpr std::size_t k_row_limit_bytes = 16 * 1024 * 1024;

class ExportReader {
public:
    enum class Quotes { mean_nothing, enclose_line_ends };

    [[nodiscard]] static base::Result<ExportReader> open(std::filesystem::path const& path, Quotes quotes);

    /// False at the end. `row` keeps its line end, if there is one. `malformed` when a row is too long or the file ends
    /// within quotes.
    [[nodiscard]] base::Result<bool> next(std::string& row);

    /// "export.csv: row 12: what", where the header is row 1.
    [[nodiscard]] base::Error error(std::string_view what) const;

private:
    ExportReader(std::filesystem::path path, Quotes quotes);
    base::Result<bool> fill();

    std::filesystem::path m_path;
    Quotes m_quotes;
    std::ifstream m_file;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::int64_t m_row = 0;
};

} // namespace feedback

#pragma once
// Between open_export() and the three formats.

#include "feedback/export/open.h"

#include <optional>

namespace feedback {

/// Opens comments and counts.
class ExportOpener {
public:
    ExportOpener(privacy::SecretKey const& key, StillSealed const& still_sealed)
        : m_key(key)
        , m_still_sealed(still_sealed)
    {
    }

    void count_rows(std::int64_t rows) { m_counts.rows += rows; }
    /// In UTF-8; nothing when it stays sealed. Wipe it after use.
    [[nodiscard]] std::optional<std::string> open(std::string_view id, std::string_view sealed);
    [[nodiscard]] OpenedExport const& counts() const { return m_counts; }

private:
    privacy::SecretKey const& m_key;
    StillSealed const& m_still_sealed;
    OpenedExport m_counts;
};

// `to` is replaced, and is whole and durable when these return without an error.

[[nodiscard]] base::Result<void> open_csv(
    std::filesystem::path const& from, std::filesystem::path const& to, ExportOpener& opener);
[[nodiscard]] base::Result<void> open_json_lines(
    std::filesystem::path const& from, std::filesystem::path const& to, ExportOpener& opener);
[[nodiscard]] base::Result<void> open_sqlite(
    std::filesystem::path const& from, std::filesystem::path const& to, ExportOpener& opener);

} // namespace feedback

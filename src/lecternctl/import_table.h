#pragma once
// `lecternctl import --report FILE`: a row for each file of an import and each article in it.

#include "base/result.h"
#include "catalogue/import_log.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lecternctl {

enum class TableFormat { csv, json };

/// By the extension, in capitals or not; nothing for any other.
[[nodiscard]] std::optional<TableFormat> table_format_of(std::filesystem::path const& file);

/// Hears of all that an import finds, and writes it to a file at the end, whatever comes of the import. In constant
/// memory.
class ImportTable {
public:
    /// `usage` for a file whose extension says no format. Other errors are about the folder for temporary files.
    [[nodiscard]] static base::Result<ImportTable> create(std::filesystem::path const& file);

    void add(catalogue::ImportEntry const& entry) { m_log.add(entry); }
    /// What becomes of the articles, and what an editor should look after in them.
    [[nodiscard]] base::Result<void> settle(
        catalogue::LibraryImport& import, catalogue::ImportMode mode, catalogue::ReviewRule const& rule);

    /// Nothing came of the import after all.
    void take_back() { m_log.take_back(); }

    /// Replaces a file of that name.
    [[nodiscard]] base::Result<void> write() const;

private:
    ImportTable(std::filesystem::path file, TableFormat format, catalogue::ImportLog log);

    std::filesystem::path m_file;
    TableFormat m_format;
    catalogue::ImportLog m_log;
};

} // namespace lecternctl

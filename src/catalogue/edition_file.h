#pragma once
// One edition of the library as a file that is only read: catalogue.db, or the one before.

#include "base/result.h"
#include "catalogue/vocabulary/edition.h"
#include "store/database.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

namespace catalogue {

struct CatalogueFiles;

/// A cheap examination: header, whose database it is, its version, and one row. What lies deeper shows when it is
/// read. Editions of older versions are read as well. `absent`, `damaged`, `unreadable`; `unsupported` when a newer
/// version of the program built it; `unavailable` when it may not be read.
[[nodiscard]] base::Result<SQLite::Database> open_edition(std::filesystem::path const& file);

/// The edition that the kiosk shows: the current one, or the one before where that can't be read. Errors as above,
/// about the one before.
[[nodiscard]] base::Result<SQLite::Database> open_shown_edition(CatalogueFiles const& files);

/// What a failure on a file says that nobody changes: whatever fails is its own fault, but for a disk that can't be
/// read just now, and may be the next moment.
[[nodiscard]] base::Error fault_of_edition(base::Error const& error);

/// Runs statements that are known to be right on a file that nobody changes.
template <typename Action>
[[nodiscard]] auto read_edition(SQLite::Database const& edition, Action&& action) -> decltype(action())
{
    auto result = store::guarded(&edition, std::forward<Action>(action));
    if (!result)
        return tl::unexpected(fault_of_edition(result.error()));
    return result;
}

/// Of an edition that is open.
[[nodiscard]] base::Result<EditionName> name_of(SQLite::Database& edition);

/// Whether the edition knows how hard its articles are to read; those of the first version do not.
[[nodiscard]] base::Result<bool> has_reading_grades(SQLite::Database& edition);

/// Whether the edition can be searched; those of earlier versions can't.
[[nodiscard]] base::Result<bool> has_search_index(SQLite::Database& edition);

/// Whether the edition has one card a subject, and letters in sections; those of earlier versions do not.
[[nodiscard]] base::Result<bool> has_letter_sections(SQLite::Database& edition);

/// The number of an edition, whatever its version; nothing when it can't be read.
[[nodiscard]] std::optional<std::int64_t> number_in(std::filesystem::path const& file);

/// Whether every page of it reads back; takes about as long as reading the file.
[[nodiscard]] bool reads_back(std::filesystem::path const& file);

} // namespace catalogue

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

/// A cheap examination: header, whose database it is, its version, and one row. What lies deeper shows when it is
/// read. Editions of older versions are read as well. `absent`, `damaged`; `unsupported` when a newer version of the
/// program built it; `unavailable` when it may not be read.
[[nodiscard]] base::Result<SQLite::Database> open_edition(std::filesystem::path const& file);

/// Runs statements that are known to be right on a file that nobody changes: whatever fails is the file's fault.
template <typename Action>
[[nodiscard]] auto read_edition(SQLite::Database const& edition, Action&& action) -> decltype(action())
{
    auto result = store::guarded(&edition, std::forward<Action>(action));
    if (!result && result.error().code != base::ErrorCode::absent
        && result.error().code != base::ErrorCode::unsupported)
        return base::failure(base::ErrorCode::damaged, "catalogue: " + result.error().message);
    return result;
}

/// Of an edition that is open.
[[nodiscard]] base::Result<EditionName> name_of(SQLite::Database& edition);

/// Whether the edition knows how hard its articles are to read; those of the first version do not.
[[nodiscard]] base::Result<bool> has_reading_grades(SQLite::Database& edition);

/// The number of an edition, whatever its version; nothing when it can't be read.
[[nodiscard]] std::optional<std::int64_t> number_in(std::filesystem::path const& file);

/// Whether every page of it reads back; takes about as long as reading the file.
[[nodiscard]] bool reads_back(std::filesystem::path const& file);

} // namespace catalogue

#pragma once
// Where the articles of an import were looked for. A second import of the same folder updates what came from there, and
// knows what is no longer in it. Throws SQLite::Exception: call it inside guarded().

#include "catalogue/vocabulary/edition.h"
#include "store/database.h"

#include <array>
#include <cstddef>
#include <string>

namespace catalogue {

enum class ImportPlace {
    source, ///< A file, or a folder with all below it, that is read.
    unread, ///< The same, which could not be read this time: what came from it earlier is not missing.
};
inline constexpr std::size_t k_import_places = 2;

class ImportOrigins {
public:
    /// Makes temporary tables, which must not be there yet.
    explicit ImportOrigins(SQLite::Database& building);

    /// A whole path without links, as all origins are.
    void add(ImportPlace place, std::string const& path);

private:
    std::array<SQLite::Statement, k_import_places> m_add;
};

/// Of the edition attached as "old" (AttachedEdition), the articles `o` that the new one does not bring.
extern char const* const k_not_brought;
/// Of those, the ones that are missing where they came from. Only where that edition knows origins (k_origin_column).
extern char const* const k_missing;
/// Of those that the new one does not bring, the ones that stay.
[[nodiscard]] std::string stays(ImportMode mode, bool has_origins);

} // namespace catalogue

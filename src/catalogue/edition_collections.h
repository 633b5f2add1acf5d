#pragma once
// The collections that an edition defines, as rows. Throws SQLite::Exception: call it inside guarded().

#include "content/collection.h"
#include "store/database.h"

#include <string>
#include <vector>

namespace catalogue {

/// In their order. `schema` is "main" or that of an attached edition.
[[nodiscard]] std::vector<content::Collection> read_collections_of(
    SQLite::Database const& edition, std::string const& schema);

/// In place of those that the edition has. Each key stands once.
void write_collections(SQLite::Database& edition, std::vector<content::Collection> const& collections);

/// Those with a title: of the others only leaflets tell.
[[nodiscard]] std::vector<content::Collection> defined(std::vector<content::Collection> collections);

/// `collections`, and behind them those of `others` whose keys are not among them.
[[nodiscard]] std::vector<content::Collection> merged(
    std::vector<content::Collection> collections, std::vector<content::Collection> const& others);

} // namespace catalogue

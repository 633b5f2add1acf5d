#pragma once
// The edition in use with a few leaflets changed: a copy of its file, of which only rows are written that these
// leaflets concern. It is the same edition as one that is built from all leaflets, and takes a fraction of the time.

#include "catalogue/edition_files.h"
#include "catalogue/vocabulary/edition.h"
#include "content/synonyms.h"
#include "store/database.h"

#include <variant>

namespace catalogue {

/// What an import brings to the edition in use.
struct EditionUpdate {
    CatalogueFiles const& files;
    SQLite::Database& brought; ///< `files.building`, with articles that were added; nothing else of it is looked at.
    ImportMode mode;           ///< But for `replace`, which keeps nothing to copy.
    content::Synonyms const& synonyms;
};

/// There is no edition in use, or one of other rules (edition_rules()) or other collections; much changes; or it turned
/// out that it can't be changed.
struct BuildFromAll {};
/// The edition in use has all of it already, as far as anybody could see.
struct NothingChanges {};
/// `files.copying`, all written but the edition's number, in a transaction that is committed.
using UpdatedEdition = std::variant<BuildFromAll, NothingChanges, SQLite::Database>;

/// `brought` is as before.
[[nodiscard]] UpdatedEdition update_copy(EditionUpdate const& update);

} // namespace catalogue

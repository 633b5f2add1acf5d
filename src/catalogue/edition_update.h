#pragma once
// The edition in use with a few leaflets changed: a copy of its file, of which only rows are written that these
// leaflets concern. It is the same edition as one that is built from all leaflets, and takes a fraction of the time.

#include "base/result.h"
#include "catalogue/edition_files.h"
#include "catalogue/vocabulary/edition.h"
#include "content/synonyms.h"
#include "store/database.h"

#include <optional>

namespace catalogue {

/// What an import brings to the edition in use.
struct EditionUpdate {
    CatalogueFiles const& files;
    SQLite::Database& brought; ///< `files.building`, with articles that were added; nothing else of it is looked at.
    ImportMode mode;           ///< But for `replace`, which keeps nothing to copy.
    content::Synonyms const& synonyms;
};

/// Returns `files.copying`, all written but the edition's number, in a transaction that is committed. Nothing where the
/// edition has to be built from all leaflets: there is none in use, or one of other rules (edition_rules()) or other
/// collections; much changes; or it turns out that it can't be changed. `brought` is as before. Errors are of the disk:
/// `no_space`, `read_only`.
[[nodiscard]] base::Result<std::optional<SQLite::Database>> update_copy(EditionUpdate const& update);

} // namespace catalogue

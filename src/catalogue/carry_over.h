#pragma once
// What an import that adds takes over from the edition in use: all of it that the import does not bring itself.

#include "catalogue/vocabulary/edition.h"
#include "content/synonyms.h"
#include "store/database.h"

#include <cstdint>

namespace catalogue {

/// Copies the articles that stay from the edition attached as "old" (AttachedEdition), with their pictures, and the
/// collections that are not defined anew. Earlier editions lack columns and tables: what they have is taken. Their rows
/// are copied by SQLite, so that memory does not grow with the library. Returns the id behind which the copied articles
/// have theirs. Throws SQLite::Exception: call it inside guarded().
[[nodiscard]] std::int64_t carry_over(SQLite::Database& built, ImportMode mode);

/// The synonyms that a library was given, but for languages in `brought`, which has them anew.
[[nodiscard]] content::Synonyms synonyms_that_stay(SQLite::Database const& built, content::Synonyms const& brought);
/// Those of both.
[[nodiscard]] content::Synonyms joined(content::Synonyms synonyms, content::Synonyms const& others);
/// As they were given.
void write_given_synonyms(SQLite::Database& built, content::Synonyms const& synonyms);

} // namespace catalogue

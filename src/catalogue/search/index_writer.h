#pragma once
// Writes what searches read, from the articles of an edition that is being built. Throws SQLite::Exception: call it
// inside guarded().

#include "content/synonyms.h"
#include "store/database.h"

namespace catalogue::search {

/// Once, when all articles are written. Reads article by article, in constant memory.
void write_search_index(SQLite::Database& edition, content::Synonyms const& synonyms);

} // namespace catalogue::search

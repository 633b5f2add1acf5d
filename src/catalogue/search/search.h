#pragma once
// From a visitor's words to the sections that answer.

#include "catalogue/vocabulary/search.h"
#include "store/database.h"

namespace catalogue::search {

/// Of an edition that has a search index, and whose connection register_ranking() was called for. Nothing found: no
/// hits, and nothing corrected. Throws SQLite::Exception: call it inside guarded().
[[nodiscard]] SearchAnswer search(SQLite::Database& edition, SearchRequest const& request);

} // namespace catalogue::search

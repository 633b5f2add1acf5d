#pragma once
// Results that bear one title.

#include "catalogue/vocabulary/search.h"
#include "store/database.h"

#include <vector>

namespace catalogue::search {

/// Says of those that have a title in common what tells them apart, as the letters do. Of an edition that has one card
/// a subject. Throws SQLite::Exception: call it inside guarded().
void tell_apart(SQLite::Database& edition, std::vector<SearchHit>& hits);

} // namespace catalogue::search

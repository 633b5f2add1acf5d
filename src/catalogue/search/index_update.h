#pragma once
// Brings the search index of an edition to what it is with other articles, reading those only that come and go. Throws
// SQLite::Exception: call it inside guarded().

#include "base/result.h"
#include "content/synonyms.h"
#include "store/database.h"

namespace catalogue::search {

/// `edition` has its articles already; the tables temp.gone_article and temp.new_article have the ids of those that
/// went, which the edition attached as "old" still has, and of those that came. `before` are the synonyms that the
/// index was written with. An error where the index has to be made anew as a whole: `unsupported` where it is not what
/// the articles that went make of it, `too_large` where there is no room between its rows.
[[nodiscard]] base::Result<void> update_search_index(
    SQLite::Database& edition, content::Synonyms const& synonyms, content::Synonyms const& before);

} // namespace catalogue::search

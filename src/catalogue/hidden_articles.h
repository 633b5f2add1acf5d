#pragma once
// What visitors do not see of an edition that is open. The edition itself is not changed: what is hidden stands in
// temporary tables of the connection, in memory, and there are none where nothing is. Throws SQLite::Exception: call it
// inside read_edition().
//
//   hidden_article    id
//   hidden_card       letter, position; before: hidden cards of the letter that stand before it
//   changed_card      of several leaflets, of which some are hidden: what it is now
//   hidden_in_letter  by how much fewer its cards and topics are
//   hidden_in_tab     by how many fewer its articles are
//   shown_card        index_entry as it is then; its positions have gaps
//   shown_leaflet     subject_leaflet as it is then, likewise

#include "base/result.h"
#include "catalogue/vocabulary/withdrawn.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <vector>

namespace catalogue {

/// Makes the tables for a connection that has none. `approved` hides all that lacks an approval too, which is all of an
/// edition that knows of none. Returns a number that stands for the articles that are hidden; 0: nothing is.
[[nodiscard]] base::Result<std::uint64_t> hide_articles(
    SQLite::Database& edition, std::vector<WithdrawnLeaflet> const& withdrawn, Selection selection);

[[nodiscard]] bool hides_articles(SQLite::Database const& edition);

/// A condition for the end of a WHERE: " AND id NOT IN (...)"; empty where nothing is hidden. `column` is an article's.
[[nodiscard]] std::string and_shown(SQLite::Database const& edition, std::string const& column);

/// How many cards of the letter are hidden before a position.
[[nodiscard]] int hidden_before(SQLite::Database& edition, std::int64_t letter, int position);

} // namespace catalogue

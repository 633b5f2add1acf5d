#pragma once
// Articles from one edition to another as rows: SQLite copies them, so that memory does not grow with the library.
// Throws SQLite::Exception: call it inside guarded().

#include "store/database.h"

#include <string>
#include <vector>

namespace catalogue {

/// The columns of a table that the edition and the one attached as `from` both have; none where that one has no such
/// table.
[[nodiscard]] std::vector<std::string> common_columns(
    SQLite::Database const& edition, std::string const& from, char const* table);

/// Copies the articles in temp.kept, which has their ids there ("old") and here ("id"). Earlier editions lack columns
/// and tables: what they have is taken.
void copy_articles(SQLite::Database& edition, std::string const& from);
/// The pictures that the articles of the edition show, as far as they are there.
void copy_pictures(SQLite::Database& edition, std::string const& from);

/// Removes the articles whose ids temp.gone_article has, and what of them no article has any more.
void remove_articles(SQLite::Database& edition);

} // namespace catalogue

#pragma once
// Editions as earlier versions of the program built them.

#include "store/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>

namespace fixtures {

/// Makes an edition one of `version`, 5 or above: takes back what each later migration made.
inline void undo_migrations(SQLite::Database& edition, int version)
{
    struct Undo {
        int version;
        char const* sql;
    };
    constexpr Undo undos[] {
        { 11, "DROP TABLE search_count; ALTER TABLE edition DROP COLUMN rules" },
        { 10, "DROP TABLE finding" },
        { 9,
            "DROP INDEX index_entry_of_article; DROP TABLE given_synonym; ALTER TABLE article DROP COLUMN origin; "
            "ALTER TABLE article DROP COLUMN approved; ALTER TABLE article DROP COLUMN approved_by" },
        { 8, "ALTER TABLE article DROP COLUMN address" },
        { 7, "DROP TABLE article_picture; DROP TABLE picture" },
        { 6, "ALTER TABLE block DROP COLUMN sign" },
    };
    for (Undo const& undo : undos)
        if (undo.version > version)
            edition.exec(undo.sql);
    edition.exec("PRAGMA user_version = " + std::to_string(version));
}
inline void undo_migrations(std::filesystem::path const& edition, int version)
{
    SQLite::Database database(edition, SQLite::OPEN_READWRITE);
    undo_migrations(database, version);
}

inline void drop_search_tables(SQLite::Database& database)
{
    for (char const* const table : { "text", "section", "language", "word", "sound", "synonym" })
        database.exec(std::string("DROP TABLE search_") + table);
}

/// Makes an edition one of version 3, whose cards were names of articles, and whose search index is not read any more.
inline void drop_letter_sections(std::filesystem::path const& edition)
{
    SQLite::Database database(edition, SQLite::OPEN_READWRITE);
    undo_migrations(database, 5);
    database.exec("DROP TABLE subject_leaflet; DROP TABLE letter_section; ALTER TABLE letter DROP COLUMN subjects; "
                  "ALTER TABLE index_entry DROP COLUMN leaflets; ALTER TABLE index_entry DROP COLUMN subject; "
                  "PRAGMA user_version = 3");
    drop_search_tables(database);
    constexpr std::size_t k_search = 2;
    database.exec(store::catalogue_schema().migrations[k_search].sql);
}

/// Makes an edition one of version 2, which had no search index.
inline void drop_search_index(std::filesystem::path const& edition)
{
    drop_letter_sections(edition);
    SQLite::Database database(edition, SQLite::OPEN_READWRITE);
    drop_search_tables(database);
    database.exec("PRAGMA user_version = 2");
}

} // namespace fixtures

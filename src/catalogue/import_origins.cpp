#include "catalogue/import_origins.h"

namespace catalogue {

namespace {

/// For statements on these tables, which must be there before those are made.
SQLite::Database& with_tables(SQLite::Database& building)
{
    building.exec("CREATE TEMP TABLE import_source (path TEXT PRIMARY KEY) WITHOUT ROWID;"
                  "CREATE TEMP TABLE import_unread (path TEXT PRIMARY KEY) WITHOUT ROWID;");
    return building;
}

std::string insert_into(std::string const& table)
{
    return "INSERT INTO temp." + table + " (path) VALUES (?) ON CONFLICT DO NOTHING";
}

} // namespace

ImportOrigins::ImportOrigins(SQLite::Database& building)
    : m_add { { { with_tables(building), insert_into("import_source") }, { building, insert_into("import_unread") } } }
{
}

void ImportOrigins::add(ImportPlace place, std::string const& path)
{
    SQLite::Statement& add = m_add.at(static_cast<std::size_t>(place));
    add.reset();
    add.bind(1, path);
    add.exec();
}

// Earlier editions may have a language in any case.
char const* const k_not_brought = "NOT EXISTS (SELECT 1 FROM main.article n WHERE n.slug = o.slug "
                                  "AND lower(n.language) = lower(o.language))";

// A file, or what is below a folder; "/" has no slash of its own to add. What could not be read may be a million files,
// so that each folder above an article is looked up among them, rather than each of them compared.
char const* const k_missing = "o.origin <> '' AND EXISTS (SELECT 1 FROM temp.import_source s WHERE o.origin = s.path "
                              "OR substr(o.origin, 1, length(rtrim(s.path, '/')) + 1) = rtrim(s.path, '/') || '/') "
                              "AND o.origin NOT IN (SELECT path FROM temp.import_unread) "
                              "AND NOT EXISTS (WITH RECURSIVE above (path) AS (SELECT o.origin UNION ALL "
                              "SELECT rtrim(rtrim(path, replace(path, '/', '')), '/') FROM above WHERE path <> '') "
                              "SELECT 1 FROM above WHERE path IN (SELECT path FROM temp.import_unread))";

std::string stays(ImportMode mode, bool has_origins)
{
    if (mode == ImportMode::replace)
        return "0";
    bool const some_go = mode == ImportMode::add_and_tidy_up && has_origins;
    return some_go ? std::string(k_not_brought) + " AND NOT (" + k_missing + ")" : std::string(k_not_brought);
}

} // namespace catalogue

#include "catalogue/article_tables.h"

#include <array>

namespace catalogue {

namespace {

/// Tables with a row or several for an article, and the column that names it.
struct Table {
    char const *name, *article;
};
constexpr std::array k_tables { Table { "article", "id" }, Table { "block", "article" },
    Table { "reference", "article" }, Table { "other_name", "article" }, Table { "membership", "article" },
    Table { "article_picture", "article" }, Table { "reading_grade", "article" }, Table { "finding", "article" } };

/// Under their new ids.
void copy_rows(SQLite::Database& edition, std::string const& from, Table const& table)
{
    std::string into, columns;
    for (std::string const& column : common_columns(edition, from, table.name)) {
        into += (into.empty() ? "" : ", ") + column;
        columns += (columns.empty() ? "" : ", ") + (column == table.article ? "kept.id" : "t." + column);
    }
    if (!into.empty())
        edition.exec(std::string("INSERT INTO main.") + table.name + " (" + into + ") SELECT " + columns
            + " FROM temp.kept JOIN " + from + "." + table.name + " t ON t." + table.article
            + " = kept.old ORDER BY kept.old");
}

} // namespace

std::vector<std::string> common_columns(SQLite::Database const& edition, std::string const& from, char const* table)
{
    std::vector<std::string> columns;
    SQLite::Statement column(edition,
        "SELECT name FROM pragma_table_info(?1, 'main') WHERE name IN (SELECT name FROM pragma_table_info(?1, ?2))");
    for (SQLite::bind(column, table, from); column.executeStep();)
        columns.push_back(column.getColumn(0).getString());
    return columns;
}

void copy_articles(SQLite::Database& edition, std::string const& from)
{
    for (Table const& table : k_tables)
        copy_rows(edition, from, table);
}

void copy_pictures(SQLite::Database& edition, std::string const& from)
{
    if (!common_columns(edition, from, "picture").empty())
        edition.exec("INSERT INTO main.picture (name, width, height, transparent, bytes) SELECT name, width, height, "
                     "transparent, bytes FROM "
            + from + ".picture WHERE name IN (SELECT picture FROM main.article_picture) ON CONFLICT DO NOTHING");
}

void remove_articles(SQLite::Database& edition)
{
    edition.exec("CREATE TEMP TABLE left_picture AS SELECT DISTINCT picture AS name FROM main.article_picture "
                 "WHERE article IN (SELECT id FROM temp.gone_article)");
    for (Table const& table : k_tables)
        edition.exec(std::string("DELETE FROM main.") + table.name + " WHERE " + table.article
            + " IN (SELECT id FROM temp.gone_article)");
    edition.exec("DELETE FROM main.picture WHERE name IN (SELECT name FROM temp.left_picture) AND name NOT IN (SELECT "
                 "picture FROM main.article_picture); DROP TABLE left_picture;");
}

} // namespace catalogue

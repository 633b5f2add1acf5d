#include "catalogue/carry_over.h"

#include "catalogue/article_rows.h"
#include "catalogue/article_tables.h"
#include "catalogue/edition_collections.h"
#include "catalogue/import_origins.h"
#include "content/language_tag.h"

#include <SQLiteCpp/VariadicBind.h>

#include <string>
#include <vector>

namespace catalogue {

namespace {

/// Earlier editions have languages as the articles were written.
void write_languages_as_usual(SQLite::Database& built, std::int64_t behind)
{
    std::vector<std::string> languages;
    SQLite::Statement language(built, "SELECT DISTINCT language FROM main.article WHERE id > ?");
    for (language.bind(1, behind); language.executeStep();)
        languages.push_back(language.getColumn(0).getString());
    language.reset();
    SQLite::Statement rename(built, "UPDATE OR IGNORE main.article SET language = ? WHERE language = ? AND id > ?");
    for (std::string const& each : languages)
        if (std::string const usual = content::usual_language_tag(each); usual != each) {
            rename.reset();
            SQLite::bind(rename, usual, each, behind);
            rename.exec();
        }
}

} // namespace

std::int64_t carry_over(SQLite::Database& built, ImportMode mode)
{
    std::int64_t const behind = built.execAndGet("SELECT coalesce(max(id), 0) FROM main.article").getInt64();
    built.exec("CREATE TEMP TABLE kept (old INTEGER PRIMARY KEY, id INTEGER NOT NULL)");
    built.exec("INSERT INTO temp.kept SELECT o.id, o.id + " + std::to_string(behind) + " FROM old.article o WHERE "
        + stays(mode, has_column(built, k_origin_column, "old")));
    copy_articles(built, "old");
    copy_pictures(built, "old");
    built.exec("DROP TABLE temp.kept");
    write_languages_as_usual(built, behind);
    write_collections(built, merged(read_collections_of(built, "main"), defined(read_collections_of(built, "old"))));
    return behind;
}

content::Synonyms synonyms_that_stay(SQLite::Database const& built, content::Synonyms const& brought)
{
    content::Synonyms synonyms;
    if (common_columns(built, "old", "given_synonym").empty())
        return synonyms;
    SQLite::Statement row(
        built, "SELECT language, position, words FROM old.given_synonym ORDER BY language, number, position");
    while (row.executeStep()) {
        std::string const language = row.getColumn(0).getString();
        if (brought.contains(language))
            continue;
        auto& groups = synonyms[language];
        if (row.getColumn(1).getInt() == 0 || groups.empty())
            groups.emplace_back();
        groups.back().push_back(row.getColumn(2).getString());
    }
    return synonyms;
}

content::Synonyms joined(content::Synonyms synonyms, content::Synonyms const& others)
{
    for (auto const& [language, groups] : others)
        synonyms[language].insert(synonyms[language].end(), groups.begin(), groups.end());
    return synonyms;
}

void write_given_synonyms(SQLite::Database& built, content::Synonyms const& synonyms)
{
    SQLite::Statement add(built, "INSERT INTO given_synonym (language, number, position, words) VALUES (?, ?, ?, ?)");
    for (auto const& [language, groups] : synonyms)
        for (int number = 0; auto const& group : groups) {
            for (int position = 0; std::string const& words : group) {
                add.reset();
                SQLite::bind(add, language, number, position++, words);
                add.exec();
            }
            ++number;
        }
}

} // namespace catalogue

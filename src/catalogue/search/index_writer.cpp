#include "catalogue/search/index_writer.h"

#include "catalogue/search/section_reader.h"
#include "catalogue/search/section_rows.h"
#include "catalogue/search/section_writer.h"
#include "catalogue/search/word_table.h"
#include "content/language_tag.h"

#include <string>
#include <vector>

namespace catalogue::search {

namespace {

std::vector<std::string> languages_of(SQLite::Database& edition)
{
    std::vector<std::string> languages;
    SQLite::Statement language(edition, "SELECT DISTINCT language FROM article ORDER BY language");
    while (language.executeStep())
        languages.push_back(language.getColumn(0).getString());
    return languages;
}

/// Of sections with a frequent word only the first are looked at: those of articles that are about it.
constexpr char const* k_in_order
    = "SELECT id, title, subtitle, length(title) FROM article WHERE language = ? ORDER BY length(title), id";

} // namespace

void write_search_index(SQLite::Database& edition, content::Synonyms const& synonyms)
{
    SectionWriter writer(edition);
    NewRows rows;
    SQLite::Statement add_language(edition, "INSERT INTO search_language (id, language, sections) VALUES (?, ?, ?)");
    std::int64_t id = 0;
    for (std::string const& language : languages_of(edition)) {
        WordTable words(edition, ++id, WordTable::Index::made_anew);
        SectionReader reader(edition, "main", { id, language }, words);
        std::int64_t sections = 0;
        SQLite::Statement article(edition, k_in_order);
        rows.begin_language();
        for (article.bind(1, language); article.executeStep();)
            reader.read(article.getColumn(0).getInt64(), article.getColumn(1).getString(),
                article.getColumn(2).getString(), [&](IndexedSection const& section) {
                    writer.add(rows.next(article.getColumn(3).getInt64()), section);
                    ++sections;
                });
        add_language.reset();
        SQLite::bind(add_language, id, content::usual_language_tag(language), sections);
        add_language.exec();
        words.write(reader.words(), synonyms);
    }
    edition.exec("INSERT INTO search_text (search_text) VALUES ('optimize')");
}

} // namespace catalogue::search

#include "catalogue/search/index_update.h"

#include "catalogue/search/section_reader.h"
#include "catalogue/search/section_rows.h"
#include "catalogue/search/section_writer.h"
#include "catalogue/search/word_table.h"
#include "content/language_tag.h"

#include <string>
#include <vector>

namespace catalogue::search {

namespace {

using base::ErrorCode;

/// Article by article where its sections stand, so that FTS5 sees rows in order.
constexpr char const* k_gone = R"sql(
    SELECT a.id, a.title, a.subtitle FROM temp.gone_section s CROSS JOIN old.article a
    WHERE a.id = s.article AND a.language = ? GROUP BY a.id ORDER BY min(s.id)
)sql";
constexpr char const* k_new = R"sql(
    SELECT a.id, a.title, a.subtitle, length(a.title) FROM temp.new_article n CROSS JOIN main.article a
    WHERE a.id = n.id AND a.language = ? ORDER BY length(a.title), a.id
)sql";

/// One look at all sections is quicker than an index of them by article is large.
constexpr char const* k_find_gone_sections = R"sql(
    CREATE TEMP TABLE gone_section (
        article INTEGER NOT NULL, position INTEGER NOT NULL, id INTEGER NOT NULL, title_words INTEGER NOT NULL,
        body_words INTEGER NOT NULL, PRIMARY KEY (article, position)) WITHOUT ROWID;
    INSERT INTO gone_section SELECT article, position, id, title_words, body_words FROM main.search_section
    WHERE article IN (SELECT id FROM temp.gone_article);
)sql";

/// Languages of articles that went or came, or of all where other words mean the same now.
std::vector<std::string> languages_to_update(SQLite::Database& edition, bool all)
{
    std::string const changed
        = "SELECT language FROM temp.gone_article g CROSS JOIN old.article a WHERE a.id = g.id "
          "UNION SELECT language FROM temp.new_article n CROSS JOIN main.article a WHERE a.id = n.id";
    std::vector<std::string> languages;
    SQLite::Statement row(edition, changed + (all ? " UNION SELECT language FROM main.search_language" : ""));
    while (row.executeStep())
        languages.push_back(row.getColumn(0).getString());
    return languages;
}

/// The index of one language.
class LanguageUpdate {
public:
    LanguageUpdate(SQLite::Database& edition, IndexedLanguage language, RoomForRows& room)
        : m_edition(edition)
        , m_language(std::move(language))
        , m_room(room)
        , m_words(edition, m_language.id, WordTable::Index::changed)
        , m_writer(edition)
    {
    }

    base::Result<void> run(content::Synonyms const& synonyms, content::Synonyms const& before)
    {
        SectionReader reader(m_language, m_counts);
        TRY_VOID(remove(reader));
        TRY_VOID(add(reader));
        m_words.add(m_counts.take());
        m_words.update(reader.words(), synonyms, before, m_counts.sections_come());
        count_sections();
        return {};
    }

    /// Sections.
    [[nodiscard]] std::int64_t removed() const { return m_removed; }

private:
    base::Result<void> remove(SectionReader& reader)
    {
        m_counts.count_those_that(WordCounts::Words::go);
        ArticleTexts texts(m_edition, "old");
        SQLite::Statement article(m_edition, k_gone);
        SQLite::Statement known(
            m_edition, "SELECT id, title_words, body_words FROM gone_section WHERE article = ? AND position = ?");
        bool same = true;
        for (article.bind(1, m_language.language); article.executeStep() && same;)
            read(reader, texts.of(article), [&](IndexedSection const& section) {
                known.reset();
                SQLite::bind(known, section.article, section.position);
                same = same && known.executeStep() && known.getColumn(1).getInt64() == section.title_words
                    && known.getColumn(2).getInt64() == section.body_words;
                if (same)
                    m_writer.remove(known.getColumn(0).getInt64(), section);
                --m_sections;
                ++m_removed;
            });
        if (!same)
            return base::failure(ErrorCode::unsupported, "the search index was written by other rules");
        return {};
    }

    base::Result<void> add(SectionReader& reader)
    {
        m_counts.count_those_that(WordCounts::Words::come);
        ArticleTexts texts(m_edition, "main");
        SQLite::Statement article(m_edition, k_new);
        bool has_room = true;
        for (article.bind(1, m_language.language); article.executeStep() && has_room;)
            read(reader, texts.of(article), [&](IndexedSection const& section) {
                auto const row = m_room.next(m_language.language, article.getColumn(3).getInt64());
                has_room = has_room && row;
                if (row)
                    m_writer.add(*row, section);
                ++m_sections;
            });
        if (!has_room)
            return base::failure(ErrorCode::too_large, "no room is left between the rows of the search index");
        return {};
    }

    void read(SectionReader& reader, ArticleText const& article, SectionReader::Visit const& visit)
    {
        reader.read(article, visit);
        if (m_counts.are_many())
            m_words.add(m_counts.take());
    }

    void count_sections()
    {
        SQLite::Statement count(m_edition, "UPDATE search_language SET sections = sections + ? WHERE id = ?");
        SQLite::bind(count, m_sections, m_language.id);
        count.exec();
    }

    SQLite::Database& m_edition;
    IndexedLanguage m_language;
    RoomForRows& m_room;
    WordTable m_words;
    WordCounts m_counts;
    SectionWriter m_writer;
    std::int64_t m_sections = 0; ///< More than before.
    std::int64_t m_removed = 0;
};

std::int64_t id_of(SQLite::Database& edition, std::string const& language)
{
    SQLite::Statement add(
        edition, "INSERT INTO search_language (language, sections) VALUES (?, 0) ON CONFLICT (language) DO NOTHING");
    add.bind(1, content::usual_language_tag(language));
    add.exec();
    SQLite::Statement id(edition, "SELECT id FROM search_language WHERE language = ?");
    id.bind(1, content::usual_language_tag(language));
    return id.executeStep() ? id.getColumn(0).getInt64() : 0;
}

/// An edition that never had the language would not know its words either.
void forget_languages_without_articles(SQLite::Database& edition)
{
    for (char const* const table : { "search_word", "search_sound", "search_synonym", "search_count" })
        edition.exec(std::string("DELETE FROM ") + table
            + " WHERE language IN (SELECT id FROM search_language WHERE sections = 0)");
    edition.exec("DELETE FROM search_language WHERE sections = 0");
}

} // namespace

base::Result<void> update_search_index(
    SQLite::Database& edition, content::Synonyms const& synonyms, content::Synonyms const& before)
{
    edition.exec(k_find_gone_sections);
    RoomForRows room(edition);
    std::int64_t removed = 0;
    for (std::string const& language : languages_to_update(edition, synonyms != before)) {
        LanguageUpdate update(edition, { id_of(edition, language), language }, room);
        TRY_VOID(update.run(synonyms, before));
        removed += update.removed();
    }
    // What its leaflet's text does not explain would be found for ever, and lead to nothing.
    if (removed != edition.execAndGet("SELECT count(*) FROM gone_section").getInt64())
        return base::failure(ErrorCode::damaged, "the search index has sections that its leaflets do not have");
    forget_languages_without_articles(edition);
    edition.exec("DROP TABLE gone_section");
    return {};
}

} // namespace catalogue::search

#include "catalogue/search/index_writer.h"

#include "catalogue/search/article_texts.h"
#include "catalogue/search/section_reader.h"
#include "catalogue/search/section_rows.h"
#include "catalogue/search/section_writer.h"
#include "catalogue/search/word_table.h"
#include "content/language_tag.h"

#include <cstddef>
#include <cstdint>
#include <future>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace catalogue::search {

namespace {

/// Of sections with a frequent word only the first are looked at: those of articles that are about it.
constexpr char const* k_in_order
    = "SELECT id, title, subtitle, length(title) FROM article WHERE language = ? ORDER BY length(title), id";

/// So much text is cut into words at once.
constexpr std::size_t k_batch_bytes = 256 * 1024;

std::vector<std::string> languages_of(SQLite::Database& edition)
{
    std::vector<std::string> languages;
    SQLite::Statement language(edition, "SELECT DISTINCT language FROM article ORDER BY language");
    while (language.executeStep())
        languages.push_back(language.getColumn(0).getString());
    return languages;
}

struct LengthOfTitle {
    std::int64_t characters = 0;
};
using Texts = std::vector<std::pair<LengthOfTitle, ArticleText>>;
using Sections = std::vector<std::pair<LengthOfTitle, IndexedSection>>;

/// The articles of one language, some at a time.
class TextsInOrder {
public:
    TextsInOrder(SQLite::Database& edition, std::string const& language)
        : m_texts(edition, "main")
        , m_article(edition, k_in_order)
    {
        m_article.bind(1, language);
    }

    /// None when all were read.
    [[nodiscard]] Texts next()
    {
        Texts texts;
        for (std::size_t bytes = 0; bytes < k_batch_bytes && m_more && (m_more = m_article.executeStep());) {
            texts.push_back({ { m_article.getColumn(3).getInt64() }, m_texts.of(m_article) });
            for (BlockText const& block : texts.back().second.blocks)
                bytes += block.text.size();
        }
        return texts;
    }

private:
    ArticleTexts m_texts;
    SQLite::Statement m_article;
    bool m_more = true;
};

Sections sections_of(Texts const& texts, SectionReader& reader)
{
    Sections sections;
    for (auto const& text : texts)
        reader.read(text.second, [&](IndexedSection const& section) { sections.push_back({ text.first, section }); });
    return sections;
}

/// The index of one language. While a thread of its own cuts texts into words, those before are written.
class LanguageWriter {
public:
    LanguageWriter(SQLite::Database& edition, IndexedLanguage const& language, SectionWriter& writer, NewRows& rows)
        : m_table(edition, language.id, WordTable::Index::made_anew)
        , m_reader(language, m_counts)
        , m_texts(edition, language.language)
        , m_writer(writer)
        , m_rows(rows)
    {
    }

    /// Returns how many sections it has.
    std::int64_t write(content::Synonyms const& synonyms)
    {
        m_rows.begin_language();
        std::int64_t sections = 0;
        for (auto reading = begin_next(); reading;) {
            Sections const read = reading->get();
            WordCountMap const counts = m_counts.are_many() ? m_counts.take() : WordCountMap {};
            reading = begin_next();
            for (auto const& [length, section] : read)
                m_writer.add(m_rows.next(length.characters), section);
            m_table.add(counts);
            sections += static_cast<std::int64_t>(read.size());
        }
        m_table.add(m_counts.take());
        m_table.write(m_reader.words(), synonyms);
        return sections;
    }

private:
    std::optional<std::future<Sections>> begin_next()
    {
        Texts texts = m_texts.next();
        if (texts.empty())
            return std::nullopt;
        // Deferred, to when it is asked for, only where no thread is to be had.
        return std::async(std::launch::async | std::launch::deferred,
            [this, texts = std::move(texts)] { return sections_of(texts, m_reader); });
    }

    WordTable m_table;
    WordCounts m_counts; ///< Used by the thread alone while it reads.
    SectionReader m_reader;
    TextsInOrder m_texts;
    SectionWriter& m_writer;
    NewRows& m_rows;
};

} // namespace

void write_search_index(SQLite::Database& edition, content::Synonyms const& synonyms)
{
    SectionWriter writer(edition);
    NewRows rows;
    SQLite::Statement add_language(edition, "INSERT INTO search_language (id, language, sections) VALUES (?, ?, ?)");
    std::int64_t id = 0;
    for (std::string const& language : languages_of(edition)) {
        LanguageWriter of_language(edition, { ++id, language }, writer, rows);
        std::int64_t const sections = of_language.write(synonyms);
        add_language.reset();
        SQLite::bind(add_language, id, content::usual_language_tag(language), sections);
        add_language.exec();
    }
    edition.exec("INSERT INTO search_text (search_text) VALUES ('optimize')");
}

} // namespace catalogue::search

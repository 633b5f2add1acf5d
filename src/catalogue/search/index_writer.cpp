#include "catalogue/search/index_writer.h"

#include "catalogue/search/intents.h"
#include "catalogue/search/lexicon.h"
#include "catalogue/search/pinyin.h"
#include "catalogue/search/word_reader.h"
#include "catalogue/search/word_table.h"
#include "content/language_tag.h"
#include "content/vocabulary/article.h"
#include "content/vocabulary/placeholders.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace catalogue::search {

namespace {

constexpr char const* k_heading = "heading";
static_assert(content::name_of(content::BlockKind::heading) == "heading");

std::int64_t words_in(std::string const& stems) { return stems.empty() ? 0 : std::ranges::count(stems, ' ') + 1; }

/// The words of a text as FTS5 shall store them: stems behind the number of the language.
class IndexedText {
public:
    IndexedText(WordReader const& reader, std::int64_t language, WordTable& words)
        : m_reader(reader)
        , m_mark(std::to_string(language) + static_cast<char>(Mark::word))
        , m_words(words)
    {
    }

    [[nodiscard]] std::string of(std::string_view text, Standing standing)
    {
        std::string stems;
        Word last;
        m_reader.read(text, [&](Word const& word) {
            if (word.noise)
                return;
            stems += (stems.empty() ? "" : " ") + m_mark + word.stem;
            m_words.count(word, standing);
            // "X-ray" is typed as "xray", too.
            if (last.end > 0 && last.end + 1 == word.begin && text[last.end] == '-')
                m_words.count({ last.begin, word.end, last.spelling + word.spelling, last.written + word.written,
                                  last.stem + ' ' + word.stem, false },
                    standing);
            last = word;
        });
        return stems;
    }

private:
    WordReader const& m_reader;
    std::string m_mark;
    WordTable& m_words;
};

/// The sections of one language.
class LanguageWriter {
public:
    LanguageWriter(SQLite::Database& edition, std::int64_t id, std::string const& language)
        : m_edition(edition)
        , m_id(id)
        , m_language(language)
        , m_reader(language)
        , m_intents(intent_stems(m_reader))
        , m_words(edition, id)
        , m_text(m_reader, id, m_words)
        , m_names(edition, "SELECT name FROM other_name WHERE article = ? ORDER BY position")
        , m_blocks(edition, "SELECT position, kind, text FROM block WHERE article = ? ORDER BY position")
        , m_add_text(
              edition, "INSERT INTO search_text (rowid, title, names, heading, body, lists) VALUES (?, ?, ?, ?, ?, ?)")
        , m_add_section(
              edition, "INSERT INTO search_section (article, position, title_words, body_words) VALUES (?, ?, ?, ?)")
        , m_add_language(edition, "INSERT INTO search_language (id, language, sections) VALUES (?, ?, ?)")
    {
    }

    void write(std::int64_t article, std::string const& title, std::string const& subtitle)
    {
        bool const chinese = m_language.starts_with("zh");
        std::string names = chinese ? subtitle + "; " + pinyin_of(title) : subtitle;
        for (m_names.reset(), m_names.bind(1, article); m_names.executeStep();) {
            std::string const name = m_names.getColumn(0).getString();
            names += "; " + name + (chinese ? "; " + pinyin_of(name) : "");
        }
        Section section { article, m_text.of(title, Standing::name), m_text.of(names, Standing::name) };
        for (m_blocks.reset(), m_blocks.bind(1, article); m_blocks.executeStep();)
            add_block(section, m_blocks.getColumn(0).getInt(), m_blocks.getColumn(1).getString() == k_heading,
                content::without_placeholders(m_blocks.getColumn(2).getString()));
        add(section);
    }

    void finish(content::Synonyms const& synonyms)
    {
        SQLite::bind(m_add_language, m_id, content::usual_language_tag(m_language), m_sections);
        m_add_language.exec();
        m_words.write(m_reader, synonyms);
    }

private:
    struct Section {
        std::int64_t article = 0;
        std::string title, names;
        int position = 0;
        std::string heading {}, body {};
        bool empty = true;
    };

    void add_block(Section& section, int position, bool is_heading, std::string const& text)
    {
        if (is_heading) {
            add(section);
            section = { section.article, std::move(section.title), std::move(section.names), position, {}, {}, true };
        }
        if (section.empty)
            section.position = position;
        section.empty = false;
        if (is_heading)
            section.heading = m_text.of(text, Standing::heading);
        else
            section.body += (section.body.empty() ? "" : " ") + m_text.of(text, Standing::body);
    }

    void add(Section const& section)
    {
        if (section.empty)
            return;
        m_add_section.reset();
        SQLite::bind(m_add_section, section.article, section.position, words_in(section.title), words_in(section.body));
        m_add_section.exec();
        m_add_text.reset();
        SQLite::bind(m_add_text, m_edition.getLastInsertRowid(), section.title, section.names, section.heading,
            section.body, lists_of(section));
        m_add_text.exec();
        ++m_sections;
        m_words.end_section();
    }

    /// What leads to this section where the words of its article's names are too frequent for all to be looked at.
    [[nodiscard]] std::string lists_of(Section const& section) const
    {
        std::string lists;
        bool const begins = section.position == 0, answers = names_intent(section.heading);
        if (begins)
            lists += marked(section.title, Mark::title) + ' ';
        if (answers)
            lists += marked(section.title, Mark::title_intent) + ' ';
        if (begins || answers)
            lists += marked(section.names, Mark::names);
        return lists;
    }

    static std::string marked(std::string stems, Mark mark)
    {
        std::ranges::replace(stems, static_cast<char>(Mark::word), static_cast<char>(mark));
        return stems;
    }

    [[nodiscard]] bool names_intent(std::string const& stems) const
    {
        std::istringstream words(stems);
        for (std::string word; words >> word;)
            if (m_intents.contains(std::string_view(word).substr(word.find(static_cast<char>(Mark::word)) + 1)))
                return true;
        return false;
    }

    SQLite::Database& m_edition;
    std::int64_t m_id;
    std::string m_language;
    WordReader m_reader;
    std::set<std::string, std::less<>> m_intents;
    WordTable m_words;
    IndexedText m_text;
    SQLite::Statement m_names, m_blocks, m_add_text, m_add_section, m_add_language;
    std::int64_t m_sections = 0;
};

std::vector<std::string> languages_of(SQLite::Database& edition)
{
    std::vector<std::string> languages;
    SQLite::Statement language(edition, "SELECT DISTINCT language FROM article ORDER BY language");
    while (language.executeStep())
        languages.push_back(language.getColumn(0).getString());
    return languages;
}

} // namespace

void write_search_index(SQLite::Database& edition, content::Synonyms const& synonyms)
{
    std::int64_t id = 0;
    for (std::string const& language : languages_of(edition)) {
        LanguageWriter writer(edition, ++id, language);
        {
            // Of sections with a frequent word only the first are looked at: those of articles that are about it.
            SQLite::Statement article(
                edition, "SELECT id, title, subtitle FROM article WHERE language = ? ORDER BY length(title), id");
            for (article.bind(1, language); article.executeStep();)
                writer.write(article.getColumn(0).getInt64(), article.getColumn(1).getString(),
                    article.getColumn(2).getString());
        }
        writer.finish(synonyms);
    }
    edition.exec("INSERT INTO search_text (search_text) VALUES ('optimize')");
}

} // namespace catalogue::search

#include "catalogue/search/word_table.h"

#include "catalogue/search/intents.h"
#include "catalogue/search/sound.h"

#include <algorithm>

namespace catalogue::search {

namespace {

/// Then they go to the temporary table.
constexpr std::size_t k_words_in_memory = 50'000;
/// Rarer words that stand in no name or heading are as often misspelt themselves.
constexpr int k_least_sections = 8;
/// Shorter words have no sound to go by.
constexpr std::size_t k_least_sounding_bytes = 3;
constexpr std::size_t k_least_sounds = 4;

constexpr char const* k_count_table = R"sql(
    CREATE TEMP TABLE IF NOT EXISTS counted (
        spelling TEXT PRIMARY KEY, written TEXT NOT NULL, stem TEXT NOT NULL, sections INTEGER NOT NULL, named INTEGER NOT NULL, kept INTEGER NOT NULL
    ) WITHOUT ROWID
)sql";

constexpr char const* k_add_counted = R"sql(
    INSERT INTO counted (spelling, written, stem, sections, named, kept) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (spelling) DO UPDATE SET
        sections = sections + excluded.sections, named = max(named, excluded.named), kept = max(kept, excluded.kept)
)sql";

constexpr char const* k_add_words = R"sql(
    INSERT INTO search_word (language, spelling, written, stem, sections, named)
    SELECT ?1, c.spelling, nullif(c.written, c.spelling), c.stem, coalesce(s.doc, c.sections), c.named
    FROM counted c LEFT JOIN indexed_stem s ON s.term = ?1 || ':' || c.stem
    WHERE c.kept OR c.sections >= ?2
)sql";

std::string phrase_of(std::string_view text, WordReader const& reader)
{
    std::string phrase;
    reader.read(text, [&](Word const& word) {
        if (!word.noise)
            phrase += (phrase.empty() ? "" : " ") + word.stem;
    });
    return phrase;
}

} // namespace

WordTable::WordTable(SQLite::Database& edition, std::int64_t language)
    : m_edition(edition)
    , m_language(language)
{
}

void WordTable::count(Word const& word, Standing standing)
{
    Counted& counted = m_counted[word.spelling];
    counted.written = word.written;
    counted.stem = word.stem;
    if (counted.last_section != m_section)
        ++counted.sections;
    counted.last_section = m_section;
    counted.named |= standing == Standing::name;
    counted.kept |= standing != Standing::body;
}

void WordTable::end_section()
{
    ++m_section;
    if (m_counted.size() > k_words_in_memory)
        flush();
}

void WordTable::flush()
{
    m_edition.exec(k_count_table);
    SQLite::Statement add(m_edition, k_add_counted);
    for (auto const& [spelling, counted] : m_counted) {
        add.reset();
        SQLite::bind(add, spelling, counted.written, counted.stem, counted.sections, counted.named ? 1 : 0,
            counted.kept ? 1 : 0);
        add.exec();
    }
    m_counted.clear();
}

void WordTable::write(WordReader const& reader, content::Synonyms const& synonyms)
{
    flush();
    m_edition.exec("CREATE VIRTUAL TABLE temp.indexed_stem USING fts5vocab(main, search_text, row)");
    write_words();
    write_synonyms(reader, synonyms);
    write_sounds();
    m_edition.exec("DROP TABLE temp.indexed_stem; DROP TABLE temp.counted;");
}

void WordTable::write_words()
{
    SQLite::Statement add(m_edition, k_add_words);
    SQLite::bind(add, m_language, k_least_sections);
    add.exec();
}

void WordTable::write_sounds()
{
    SQLite::Statement word(m_edition, "SELECT id, spelling FROM search_word WHERE language = ?");
    SQLite::Statement add(m_edition, "INSERT OR IGNORE INTO search_sound (language, sound, word) VALUES (?, ?, ?)");
    for (word.bind(1, m_language); word.executeStep();) {
        std::string const spelling = word.getColumn(1).getString();
        if (spelling.size() < k_least_sounding_bytes
            || std::ranges::any_of(spelling, [](char c) { return c >= '0' && c <= '9'; }))
            continue;
        auto keys = sounds_around(sound_of(spelling), k_least_sounds);
        keys.push_back(ending_of(spelling));
        for (std::string const& sound : keys) {
            add.reset();
            SQLite::bind(add, m_language, sound, word.getColumn(0).getInt64());
            add.exec();
        }
    }
}

bool WordTable::has(std::string const& phrase)
{
    SQLite::Statement stem(m_edition, "SELECT 1 FROM indexed_stem WHERE term = ?");
    std::string const mark = std::to_string(m_language) + ':';
    for (std::size_t begin = 0; begin < phrase.size();) {
        auto const end = std::min(phrase.find(' ', begin), phrase.size());
        stem.reset();
        stem.bind(1, mark + phrase.substr(begin, end - begin));
        if (!stem.executeStep())
            return false;
        begin = end + 1;
    }
    return true;
}

/// A word that only synonyms have: so that it is taken for no misspelling.
void WordTable::add_word(Word const& word)
{
    SQLite::Statement add(m_edition,
        "INSERT OR IGNORE INTO search_word (language, spelling, written, stem, sections, named) VALUES "
        "(?1, ?2, nullif(?3, ?2), ?4, coalesce((SELECT doc FROM indexed_stem WHERE term = ?1 || ':' || ?4), 0), 0)");
    SQLite::bind(add, m_language, word.spelling, word.written, word.stem);
    add.exec();
}

void WordTable::write_synonyms(WordReader const& reader, content::Synonyms const& synonyms)
{
    for (auto const& [language, groups] : synonyms)
        if (language == reader.language() || reader.language().starts_with(language + '-'))
            for (content::SynonymGroup const& group : groups)
                write_group(reader, group);
    for (content::SynonymGroup const& group : intents_in(reader.language()))
        write_group(reader, group);
}

/// Only towards what the library has; and nothing where it has none of the group.
void WordTable::write_group(WordReader const& reader, content::SynonymGroup const& group)
{
    std::vector<std::string> known;
    for (std::string const& phrase : group)
        if (std::string stems = phrase_of(phrase, reader); !stems.empty() && has(stems))
            known.push_back(std::move(stems));
    if (known.empty())
        return;
    SQLite::Statement add(
        m_edition, "INSERT OR IGNORE INTO search_synonym (language, phrase, synonym) VALUES (?, ?, ?)");
    for (std::string const& phrase : group) {
        reader.read(phrase, [&](Word const& word) {
            if (!word.noise)
                add_word(word);
        });
        std::string const stems = phrase_of(phrase, reader);
        for (std::string const& synonym : known) {
            if (synonym == stems || stems.empty())
                continue;
            add.reset();
            SQLite::bind(add, m_language, stems, synonym);
            add.exec();
        }
    }
}

} // namespace catalogue::search

#include "catalogue/search/word_table.h"

#include "catalogue/search/intents.h"
#include "catalogue/search/phrase.h"
#include "catalogue/search/sound.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>
#include <vector>

namespace catalogue::search {

namespace {

/// Rarer words that stand in no name or heading are as often misspelt themselves.
constexpr int k_least_sections = 8;
/// Shorter words have no sound to go by.
constexpr std::size_t k_least_sounding_bytes = 3;
constexpr std::size_t k_least_sounds = 4;

constexpr char const* k_add_counted = R"sql(
    INSERT INTO search_count (language, spelling, written, stem, sections, named, headed) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (language, spelling, written, stem) DO UPDATE SET
        sections = sections + excluded.sections, named = named + excluded.named, headed = headed + excluded.headed
)sql";

constexpr char const* k_helping_tables = R"sql(
    CREATE VIRTUAL TABLE temp.indexed_stem USING fts5vocab(main, search_text, row);
    CREATE TEMP TABLE looked_at (spelling TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE sought_word (
        spelling TEXT PRIMARY KEY, written TEXT, stem TEXT NOT NULL, sections INTEGER NOT NULL, named INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TEMP TABLE changed_stem (
        stem TEXT PRIMARY KEY, more INTEGER NOT NULL, named INTEGER NOT NULL, sections INTEGER) WITHOUT ROWID;
    CREATE TEMP TABLE synonym_word (spelling TEXT NOT NULL, stem TEXT NOT NULL, PRIMARY KEY (spelling, stem)) WITHOUT ROWID;
)sql";
constexpr char const* k_drop_helping_tables = "DROP TABLE indexed_stem; DROP TABLE looked_at; DROP TABLE sought_word; "
                                              "DROP TABLE changed_stem; DROP TABLE synonym_word;";

/// Of the spellings that are looked at, those that are worth finding: as they are written most often.
constexpr char const* k_sought_begin = R"sql(
    INSERT INTO sought_word (spelling, written, stem, sections, named)
    SELECT c.spelling, nullif(c.written, ''), c.stem, coalesce(s.doc, c.sections), c.named
    FROM (SELECT spelling, written, coalesce(nullif(stem, ''), spelling) AS stem, max(sections), sum(sections) AS sections,
                 sum(named) > 0 AS named
          FROM search_count WHERE language = ?1)sql";
constexpr char const* k_sought_end = R"sql(
          GROUP BY spelling HAVING sum(named) + sum(headed) > 0 OR sum(sections) >= ?2) c
    LEFT JOIN indexed_stem s ON s.term = ?1 || ':' || c.stem
)sql";
constexpr char const* k_looked_at = " AND spelling IN (SELECT spelling FROM looked_at)";

constexpr char const* k_add_words = R"sql(
    INSERT INTO search_word (language, spelling, written, stem, sections, named)
    SELECT ?, spelling, written, stem, sections, named FROM sought_word WHERE true
    ON CONFLICT (language, spelling) DO UPDATE SET
        written = excluded.written, stem = excluded.stem, sections = excluded.sections, named = excluded.named
)sql";

/// A stem with a space ("x ray") is none that stands in the index.
constexpr char const* k_add_stem = R"sql(
    INSERT INTO changed_stem (stem, more, named) SELECT ?1, ?2, ?3 WHERE instr(?1, ' ') = 0
    ON CONFLICT (stem) DO UPDATE SET more = more + excluded.more, named = max(named, excluded.named)
)sql";
constexpr char const* k_count_stems = R"sql(
    UPDATE changed_stem SET sections = coalesce((SELECT doc FROM indexed_stem WHERE term = ?1 || ':' || stem), 0)
)sql";
constexpr char const* k_count_words_again = R"sql(
    UPDATE search_word SET sections = s.sections FROM changed_stem s WHERE s.stem = search_word.stem AND language = ?
)sql";
/// Of synonyms, stems that are new, or none any more, and words that are not worth finding any more but for them. A
/// word of a title stands in all sections of its leaflet, and was counted in one.
constexpr char const* k_synonyms_concerned = R"sql(
    SELECT 1 FROM synonym_word y JOIN changed_stem s ON s.stem = y.stem
    WHERE s.sections <= CASE WHEN s.named THEN max(?2, 0) ELSE max(s.more, 0) END
    UNION ALL
    SELECT 1 FROM looked_at l JOIN synonym_word y ON y.spelling = l.spelling
    WHERE l.spelling NOT IN (SELECT spelling FROM sought_word)
    AND EXISTS (SELECT 1 FROM search_word w WHERE w.language = ?1 AND w.spelling = l.spelling)
    LIMIT 1
)sql";
constexpr char const* k_forget_counted = R"sql(
    DELETE FROM search_count
    WHERE language = ? AND spelling IN (SELECT spelling FROM looked_at) AND sections <= 0 AND named <= 0 AND headed <= 0
)sql";

/// Those of the language, and what asks for the same in it.
void for_each_group(WordReader const& reader, content::Synonyms const& synonyms,
    std::function<void(content::SynonymGroup const&)> const& visit)
{
    for (auto const& [language, groups] : synonyms)
        if (language == reader.language() || reader.language().starts_with(language + '-'))
            std::ranges::for_each(groups, visit);
    std::ranges::for_each(intents_in(reader.language()), visit);
}

/// By which a misspelling leads to the word.
std::vector<std::string> sounds_to_find(std::string const& spelling)
{
    if (spelling.size() < k_least_sounding_bytes
        || std::ranges::any_of(spelling, [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    auto sounds = sounds_around(sound_of(spelling), k_least_sounds);
    sounds.push_back(ending_of(spelling));
    return sounds;
}

} // namespace

WordTable::WordTable(SQLite::Database& edition, std::int64_t language, Index index)
    : m_edition(edition)
    , m_language(language)
    , m_index(index)
{
    edition.exec(k_helping_tables);
}

void WordTable::add(WordCountMap const& counts)
{
    // In the order of the table, so that one page after the other is written.
    std::vector<WordCountMap::value_type const*> in_order;
    for (auto const& each : counts)
        in_order.push_back(&each);
    std::ranges::sort(in_order, {}, [](auto const* each) { return std::tie(each->second.spelling, each->first); });
    SQLite::Statement add(m_edition, k_add_counted);
    auto const unless_same
        = [](std::string const& form, std::string const& spelling) { return form == spelling ? std::string() : form; };
    for (auto const* each : in_order) {
        auto const& [key, counted] = *each;
        add.reset();
        SQLite::bind(add, m_language, counted.spelling, unless_same(key.substr(0, key.find(' ')), counted.spelling),
            unless_same(counted.stem, counted.spelling), counted.sections, counted.named, counted.headed);
        add.exec();
    }
    if (m_index == Index::changed)
        look_at(counts);
}

void WordTable::look_at(WordCountMap const& counts)
{
    SQLite::Statement look_at(m_edition, "INSERT OR IGNORE INTO looked_at (spelling) VALUES (?)");
    SQLite::Statement add_stem(m_edition, k_add_stem);
    for (auto const& [key, counted] : counts) {
        look_at.reset();
        look_at.bind(1, counted.spelling);
        look_at.exec();
        add_stem.reset();
        SQLite::bind(add_stem, counted.stem, counted.sections, counted.named != 0 ? 1 : 0);
        add_stem.exec();
    }
}

void WordTable::write(WordReader const& reader, content::Synonyms const& synonyms)
{
    find_sought();
    run(k_add_words);
    write_synonyms(reader, synonyms);
    write_sounds(0);
    m_edition.exec(k_drop_helping_tables);
}

void WordTable::update(WordReader const& reader, content::Synonyms const& synonyms, content::Synonyms const& before,
    std::int64_t sections_come)
{
    run(k_count_stems);
    note_synonyms(reader, synonyms);
    if (before != synonyms)
        note_synonyms(reader, before);
    find_sought();
    bool const again = synonyms != before || concerns_synonyms(sections_come);
    if (again) {
        // What stands in the library no more, or only since now, may be there for its synonyms.
        m_edition.exec("INSERT OR IGNORE INTO looked_at SELECT spelling FROM synonym_word; DELETE FROM sought_word;");
        find_sought();
    }
    remove_words_that_went();
    run(k_forget_counted);
    std::int64_t const last = m_edition.execAndGet("SELECT coalesce(max(id), 0) FROM search_word").getInt64();
    run(k_add_words);
    if (again) {
        run("DELETE FROM search_synonym WHERE language = ?");
        write_synonyms(reader, synonyms);
    }
    write_sounds(last);
    run(k_count_words_again);
    m_edition.exec(k_drop_helping_tables);
}

/// Synonyms lead to what the library has: to no stem that went, and to any that is new.
bool WordTable::concerns_synonyms(std::int64_t sections_come)
{
    SQLite::Statement stem(m_edition, k_synonyms_concerned);
    SQLite::bind(stem, m_language, sections_come);
    return stem.executeStep();
}

void WordTable::run(char const* of_language)
{
    SQLite::Statement statement(m_edition, of_language);
    statement.bind(1, m_language);
    statement.exec();
}

void WordTable::note_synonyms(WordReader const& reader, content::Synonyms const& synonyms)
{
    SQLite::Statement note(m_edition, "INSERT OR IGNORE INTO synonym_word (spelling, stem) VALUES (?, ?)");
    for_each_group(reader, synonyms, [&](content::SynonymGroup const& group) {
        for (std::string const& phrase : group)
            reader.read(phrase, [&](Word const& word) {
                note.reset();
                SQLite::bind(note, word.spelling, word.stem);
                note.exec();
            });
    });
}

void WordTable::find_sought()
{
    std::string const where = m_index == Index::changed ? k_looked_at : "";
    SQLite::Statement find(m_edition, std::string(k_sought_begin) + where + k_sought_end);
    SQLite::bind(find, m_language, k_least_sections);
    find.exec();
}

void WordTable::remove_words_that_went()
{
    SQLite::Statement went(m_edition,
        "SELECT w.id, w.spelling FROM looked_at l JOIN search_word w ON w.language = ? AND w.spelling = l.spelling "
        "WHERE l.spelling NOT IN (SELECT spelling FROM sought_word)");
    SQLite::Statement remove_sound(m_edition, "DELETE FROM search_sound WHERE language = ? AND sound = ? AND word = ?");
    for (went.bind(1, m_language); went.executeStep();)
        for (std::string const& sound : sounds_to_find(went.getColumn(1).getString())) {
            remove_sound.reset();
            SQLite::bind(remove_sound, m_language, sound, went.getColumn(0).getInt64());
            remove_sound.exec();
        }
    went.reset();
    run("DELETE FROM search_word WHERE language = ? AND spelling IN (SELECT spelling FROM looked_at) "
        "AND spelling NOT IN (SELECT spelling FROM sought_word)");
}

void WordTable::write_sounds(std::int64_t behind_word)
{
    SQLite::Statement word(m_edition, "SELECT id, spelling FROM search_word WHERE language = ? AND id > ?");
    SQLite::Statement add(m_edition, "INSERT OR IGNORE INTO search_sound (language, sound, word) VALUES (?, ?, ?)");
    for (SQLite::bind(word, m_language, behind_word); word.executeStep();)
        for (std::string const& sound : sounds_to_find(word.getColumn(1).getString())) {
            add.reset();
            SQLite::bind(add, m_language, sound, word.getColumn(0).getInt64());
            add.exec();
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
    for_each_group(reader, synonyms, [&](content::SynonymGroup const& group) { write_group(reader, group); });
}

/// Only towards what the library has; and nothing where it has none of the group.
void WordTable::write_group(WordReader const& reader, content::SynonymGroup const& group)
{
    std::vector<std::string> keys, known;
    for (std::string const& text : group) {
        auto [key, is_found_so] = phrase_of(words_in(text, reader), reader.language());
        if (is_found_so && !key.empty() && has(key))
            known.push_back(key);
        keys.push_back(std::move(key));
    }
    if (known.empty())
        return;
    SQLite::Statement add(
        m_edition, "INSERT OR IGNORE INTO search_synonym (language, phrase, synonym) VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < group.size(); ++i) {
        reader.read(group[i], [&](Word const& word) {
            if (!word.noise)
                add_word(word);
        });
        for (std::string const& synonym : known) {
            if (synonym == keys[i] || keys[i].empty())
                continue;
            add.reset();
            SQLite::bind(add, m_language, keys[i], synonym);
            add.exec();
        }
    }
}

} // namespace catalogue::search

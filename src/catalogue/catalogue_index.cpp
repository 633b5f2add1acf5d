#include "catalogue/catalogue_index.h"

#include "catalogue/article_rows.h"
#include "catalogue/card_writer.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace catalogue {

namespace {

constexpr char const* k_temporary_tables = R"sql(
    CREATE TEMP TABLE name (
        article INTEGER NOT NULL, language TEXT NOT NULL, letter TEXT NOT NULL, sort_key BLOB NOT NULL,
        subject BLOB NOT NULL, label TEXT NOT NULL, see TEXT NOT NULL);
    CREATE TEMP TABLE alphabet (language TEXT NOT NULL, position INTEGER NOT NULL, label TEXT NOT NULL);
    CREATE TEMP TABLE open_letter (language TEXT NOT NULL, label TEXT NOT NULL, PRIMARY KEY (language, label)) WITHOUT ROWID;
)sql";

/// Which article belongs to which index; "all" is one of them.
constexpr char const* k_indexed = R"sql(
    CREATE TEMP TABLE indexed (
        article INTEGER NOT NULL, collection TEXT NOT NULL, language TEXT NOT NULL,
        PRIMARY KEY (article, collection)) WITHOUT ROWID;
    INSERT INTO indexed SELECT id, 'all', language FROM article;
    INSERT OR IGNORE INTO indexed
        SELECT m.article, m.collection, a.language FROM membership m JOIN article a ON a.id = m.article;
)sql";

/// Undefined collections come last, by key, whatever import has brought them.
constexpr char const* k_add_undefined_collections = R"sql(
    DELETE FROM collection WHERE key NOT IN (SELECT collection FROM collection_title);
    INSERT INTO collection (key, position, letters)
    SELECT key, (SELECT count(*) FROM collection) + row_number() OVER (ORDER BY key) - 1, 'all'
    FROM (SELECT DISTINCT collection AS key FROM membership
          WHERE collection <> 'all' AND collection NOT IN (SELECT key FROM collection))
)sql";

/// Tabs without topics are left out: they would lead a visitor nowhere.
constexpr char const* k_add_tabs = R"sql(
    INSERT INTO tab (language, position, collection, title, topics)
    SELECT i.language, row_number() OVER (PARTITION BY i.language ORDER BY coalesce(c.position, -1)) - 1,
           i.collection, coalesce(c.key, ''), count(*)
    FROM indexed i LEFT JOIN collection c ON c.key = i.collection
    GROUP BY i.language, i.collection
)sql";

constexpr char const* k_add_letters = R"sql(
    INSERT OR IGNORE INTO letter (language, collection, position, label, topics)
    SELECT t.language, t.collection, a.position, a.label, 0
    FROM tab t JOIN alphabet a ON a.language = t.language
    ORDER BY t.language, t.position, a.position
)sql";

/// Names of one subject follow each other, where the first of them stands: "CT scans" would come behind "CT scan of the
/// head". Ties are broken by what a card shows and then by slug, so that the order of the import is no matter.
constexpr char const* k_names_in_order = R"sql(
    SELECT l.id, n.subject, n.article, n.label, n.see, a.subtitle, coalesce(nullif(a.author, ''), a.source) AS author
    FROM name n
    JOIN article a ON a.id = n.article
    JOIN indexed i ON i.article = n.article
    JOIN letter l ON l.language = n.language AND l.collection = i.collection AND l.label = n.letter
    WHERE (n.language, n.letter) IN (SELECT language, label FROM open_letter)
    ORDER BY l.id, min(n.sort_key) OVER (PARTITION BY l.id, n.subject), n.subject, n.sort_key, n.label, n.see, a.subtitle, author, a.slug
)sql";

constexpr char const* k_leave_out_unused = R"sql(
    DELETE FROM letter WHERE topics = 0 AND collection IN (SELECT key FROM collection WHERE letters = 'used')
)sql";

constexpr char const* k_opened
    = "SELECT l.id FROM letter l JOIN open_letter o ON o.language = l.language AND o.label = l.label";

/// With whatever stands under the letters of tabs that are no more.
constexpr char const* k_clear_opened = R"sql(
    CREATE TEMP TABLE cleared AS SELECT id FROM letter l
        WHERE (language, label) IN (SELECT language, label FROM open_letter)
        OR NOT EXISTS (SELECT 1 FROM tab t WHERE t.language = l.language AND t.collection = l.collection);
    DELETE FROM subject_leaflet WHERE subject IN (
        SELECT subject FROM index_entry WHERE subject <> 0 AND letter IN (SELECT id FROM cleared));
    DELETE FROM index_entry WHERE letter IN (SELECT id FROM cleared);
    DELETE FROM letter_section WHERE letter IN (SELECT id FROM cleared);
    UPDATE letter SET topics = 0, subjects = 0 WHERE id IN (SELECT id FROM cleared);
    DELETE FROM letter WHERE (language, collection) NOT IN (SELECT language, collection FROM tab);
    DROP TABLE cleared;
)sql";

/// "tests-and-visits" as "Tests and visits". Keys are ASCII.
std::string as_words(std::string key)
{
    std::ranges::replace(key, '-', ' ');
    if (!key.empty() && key.front() >= 'a' && key.front() <= 'z')
        key.front() = static_cast<char>(key.front() - 'a' + 'A');
    return key;
}

} // namespace

/// Sorts as the words that the names of a subject have in common do; a name that is no word stands for itself.
std::string CatalogueIndex::Language::subject_of(std::string const& name, Filing const& filed) const
{
    std::string const words = subjects.of(name);
    return std::string(primary_key(words.empty() ? filed : alphabet.file(words)));
}

CatalogueIndex::CatalogueIndex(SQLite::Database& database)
    : m_database(database)
    , m_name((database.exec(k_temporary_tables), database),
          "INSERT INTO name (article, language, letter, sort_key, subject, label, see) VALUES (?, ?, ?, ?, ?, ?, "
          "?)")
    , m_open_letter(database, "INSERT OR IGNORE INTO open_letter (language, label) VALUES (?, ?)")
{
}

base::Result<CatalogueIndex::Language const*> CatalogueIndex::language_of(std::string const& language)
{
    auto found = m_languages.find(language);
    if (found == m_languages.end()) {
        auto alphabet = TRY(Alphabet::create(language));
        auto steps = TRY(TitleSteps::create(language));
        found
            = m_languages.emplace(language, Language { std::move(alphabet), std::move(steps), SubjectWords(language) })
                  .first;
    }
    return &found->second;
}

base::Result<void> CatalogueIndex::file(ArticleId id, content::Metadata const& metadata)
{
    Language const& language = *TRY(language_of(metadata.language));
    std::set<std::string, std::less<>> filed;
    auto const file_name = [&](std::string const& label, std::string const& see) {
        Filing const filing = language.alphabet.file(label);
        std::string const subject = language.subject_of(label, filing);
        bool const is_title = see.empty();
        if (!filed.insert(subject).second || (subject.empty() && !is_title))
            return;
        m_name.reset();
        m_name.bind(1, id.value);
        m_name.bind(2, metadata.language);
        m_name.bind(3, filing.letter);
        m_name.bind(4, filing.sort_key.data(), static_cast<int>(filing.sort_key.size()));
        m_name.bind(5, subject.data(), static_cast<int>(subject.size()));
        m_name.bind(6, label);
        m_name.bind(7, see);
        m_name.exec();
    };
    file_name(metadata.title, {});
    for (std::string const& name : metadata.other_names)
        file_name(name, metadata.title);
    return {};
}

void CatalogueIndex::write()
{
    gather_tabs();
    write_letters();
    open_letters();
    write_cards();
    m_database.exec("DROP TABLE indexed; DROP TABLE alphabet;");
}

base::Result<void> CatalogueIndex::unfile(content::Metadata const& metadata)
{
    Language const& language = *TRY(language_of(metadata.language));
    auto names = metadata.other_names;
    names.push_back(metadata.title);
    for (std::string const& name : names) {
        m_open_letter.reset();
        SQLite::bind(m_open_letter, metadata.language, language.alphabet.file(name).letter);
        m_open_letter.exec();
    }
    return {};
}

base::Result<void> CatalogueIndex::update()
{
    open_letters();
    TRY_VOID(file_what_stays());
    m_database.exec("DELETE FROM tab");
    gather_tabs();
    m_database.exec(k_clear_opened);
    write_letters();
    write_cards();
    m_database.exec("DROP TABLE indexed; DROP TABLE alphabet;");
    return {};
}

void CatalogueIndex::gather_tabs()
{
    m_database.exec(k_indexed);
    m_database.exec(k_add_undefined_collections);
    write_tabs();
}

void CatalogueIndex::open_letters()
{
    m_database.exec("INSERT OR IGNORE INTO open_letter SELECT DISTINCT language, letter FROM name");
}

/// What has a card under an opened letter: under one of its names, if not under all.
base::Result<void> CatalogueIndex::file_what_stays()
{
    m_database.exec("CREATE TEMP TABLE opened AS " + std::string(k_opened));
    SQLite::Statement row(m_database, "SELECT " + ArticleReader::columns(m_database) + R"sql( FROM article WHERE id IN (
        SELECT article FROM index_entry WHERE letter IN (SELECT id FROM opened) AND subject = 0
        UNION SELECT article FROM subject_leaflet WHERE subject IN (
            SELECT subject FROM index_entry WHERE letter IN (SELECT id FROM opened) AND subject <> 0)
    ) AND id NOT IN (SELECT article FROM name))sql");
    ArticleReader reader(m_database);
    while (row.executeStep()) {
        auto const metadata = TRY(reader.metadata_in(row));
        TRY_VOID(file(ArticleId { row.getColumn(0).getInt64() }, metadata));
    }
    row.reset();
    m_database.exec("DROP TABLE opened");
    return {};
}

void CatalogueIndex::write_tabs()
{
    m_database.exec(k_add_tabs);
    // A title in the tab's language, in a wider one ("zh" for "zh-Hant"), in English, or the key as words.
    SQLite::Statement tabs(m_database, "SELECT language, position, collection FROM tab WHERE collection <> 'all'");
    SQLite::Statement title(m_database, "SELECT title FROM collection_title WHERE collection = ? AND language = ?");
    SQLite::Statement update(m_database, "UPDATE tab SET title = ? WHERE language = ? AND position = ?");
    while (tabs.executeStep()) {
        std::string const language = tabs.getColumn(0).getString();
        auto set_title = [&](std::string const& words) {
            update.reset();
            update.bind(1, words);
            update.bind(2, language);
            update.bind(3, tabs.getColumn(1).getInt());
            update.exec();
        };
        set_title(as_words(tabs.getColumn(2).getString()));
        for (std::string wider = language;;
             wider = wider.find('-') == wider.npos ? "en" : wider.substr(0, wider.rfind('-'))) {
            title.reset();
            title.bind(1, tabs.getColumn(2).getString());
            title.bind(2, wider);
            bool const found = title.executeStep();
            if (found)
                set_title(title.getColumn(0).getString());
            if (found || wider == "en")
                break;
        }
    }
}

void CatalogueIndex::write_letters()
{
    SQLite::Statement add(m_database, "INSERT INTO alphabet (language, position, label) VALUES (?, ?, ?)");
    for (auto const& [language, written] : m_languages) {
        for (int position = 0; std::string const& label : written.alphabet.letters()) {
            add.reset();
            SQLite::bind(add, language, position++, label);
            add.exec();
        }
    }
    m_database.exec(k_add_letters);
}

void CatalogueIndex::write_cards()
{
    SQLite::Statement language(m_database, "SELECT language FROM letter WHERE id = ?");
    auto const steps_of = [&](std::int64_t letter) -> TitleSteps const& {
        language.reset();
        language.bind(1, letter);
        language.executeStep();
        return m_languages.at(language.getColumn(0).getString()).steps;
    };
    SQLite::Statement names(m_database, k_names_in_order);
    CardWriter cards(m_database, steps_of);
    while (names.executeStep())
        cards.add({ .letter = names.getColumn(0).getInt64(),
            .subject = names.getColumn(1).getString(),
            .article = names.getColumn(2).getInt64(),
            .label = names.getColumn(3).getString(),
            .see = names.getColumn(4).getString(),
            .subtitle = names.getColumn(5).getString(),
            .author = names.getColumn(6).getString() });
    cards.finish();
    m_database.exec(k_leave_out_unused);
}

} // namespace catalogue

#include "catalogue/hidden_articles.h"

#include "catalogue/article_rows.h"
#include "catalogue/edition_file.h"

#include <SQLiteCpp/VariadicBind.h>

#include <sqlite3.h>

namespace catalogue {

namespace {

constexpr char const* k_tables = R"sql(
    PRAGMA temp_store = MEMORY;
    CREATE TEMP TABLE hidden_article (id INTEGER PRIMARY KEY);
)sql";

constexpr char const* k_card_tables = R"sql(
    CREATE TEMP TABLE affected_card (
        letter INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (letter, position)) WITHOUT ROWID;
    CREATE TEMP TABLE hidden_card (
        letter INTEGER NOT NULL, position INTEGER NOT NULL, before INTEGER NOT NULL,
        PRIMARY KEY (letter, position)) WITHOUT ROWID;
    CREATE TEMP TABLE changed_card (
        letter INTEGER NOT NULL, position INTEGER NOT NULL, article INTEGER NOT NULL, see TEXT NOT NULL,
        caption TEXT NOT NULL, leaflets INTEGER NOT NULL, subject INTEGER NOT NULL, is_topic INTEGER NOT NULL,
        PRIMARY KEY (letter, position)) WITHOUT ROWID;
    CREATE TEMP TABLE hidden_in_letter (letter INTEGER PRIMARY KEY, cards INTEGER NOT NULL, topics INTEGER NOT NULL);
    CREATE TEMP TABLE hidden_in_tab (
        language TEXT NOT NULL, collection TEXT NOT NULL, articles INTEGER NOT NULL,
        PRIMARY KEY (language, collection)) WITHOUT ROWID;
)sql";

/// A CROSS JOIN keeps its order: what is hidden comes first, and no table of the edition is read whole for a few.
/// Many hidden articles are found by a look at all cards, a few by their index, which earlier editions have not.
constexpr char const* k_affected_by_index = R"sql(
    INSERT OR IGNORE INTO affected_card
        SELECT e.letter, e.position FROM hidden_article h CROSS JOIN index_entry e WHERE e.article = h.id;
)sql";
constexpr char const* k_affected_subjects_by_index = R"sql(
    INSERT OR IGNORE INTO affected_card
        SELECT e.letter, e.position
        FROM (SELECT DISTINCT s.subject FROM hidden_article h CROSS JOIN subject_leaflet s WHERE s.article = h.id) hidden
        CROSS JOIN subject_leaflet other CROSS JOIN index_entry e
        WHERE other.subject = hidden.subject AND e.article = other.article AND e.subject = hidden.subject;
)sql";
constexpr char const* k_affected_by_scan = R"sql(
    INSERT OR IGNORE INTO affected_card
        SELECT letter, position FROM index_entry WHERE article IN (SELECT id FROM hidden_article);
)sql";
constexpr char const* k_affected_subjects_by_scan = R"sql(
    INSERT OR IGNORE INTO affected_card
        SELECT letter, position FROM index_entry
        WHERE subject <> 0 AND subject IN (
            SELECT subject FROM subject_leaflet WHERE article IN (SELECT id FROM hidden_article));
)sql";

/// A card of several stands for those that are left, and for the one itself where one is. It bears the title of its
/// first, which stays its first; else that of another, or what is another name of all.
constexpr char const* k_change_cards = R"sql(
    INSERT INTO changed_card
        SELECT letter, position, article, CASE WHEN title <> label AND titles = 1 THEN title ELSE '' END,
               CASE remaining WHEN 1 THEN subtitle ELSE caption END, remaining,
               CASE remaining WHEN 1 THEN 0 ELSE subject END, title = label
        FROM (
            SELECT e.letter, e.position, e.label, e.caption, e.subject, a.id AS article, a.title, a.subtitle,
                   (SELECT count(*) FROM subject_leaflet s
                    WHERE s.subject = e.subject AND s.article NOT IN (SELECT id FROM hidden_article)) AS remaining,
                   (SELECT count(DISTINCT t.title) FROM subject_leaflet s CROSS JOIN article t ON t.id = s.article
                    WHERE s.subject = e.subject AND s.article NOT IN (SELECT id FROM hidden_article)) AS titles
            FROM affected_card c CROSS JOIN index_entry e ON e.letter = c.letter AND e.position = c.position
            JOIN article a ON a.id = coalesce(
                (SELECT e.article WHERE e.article NOT IN (SELECT id FROM hidden_article)),
                (SELECT s.article FROM subject_leaflet s CROSS JOIN article t ON t.id = s.article
                 WHERE s.subject = e.subject AND s.article NOT IN (SELECT id FROM hidden_article) AND t.title = e.label
                 ORDER BY s.position LIMIT 1),
                (SELECT s.article FROM subject_leaflet s
                 WHERE s.subject = e.subject AND s.article NOT IN (SELECT id FROM hidden_article)
                 ORDER BY s.position LIMIT 1))
            WHERE e.subject <> 0);
)sql";

constexpr char const* k_hide_cards = R"sql(
    INSERT INTO hidden_card
        SELECT letter, position, row_number() OVER (PARTITION BY letter ORDER BY position) - 1
        FROM (SELECT letter, position FROM affected_card EXCEPT SELECT letter, position FROM changed_card);
    INSERT INTO hidden_in_letter
        SELECT e.letter, count(h.letter), sum(t.title = e.label AND coalesce(c.is_topic, 0) = 0)
        FROM affected_card a CROSS JOIN index_entry e ON e.letter = a.letter AND e.position = a.position
        CROSS JOIN article t ON t.id = e.article
        LEFT JOIN hidden_card h ON h.letter = a.letter AND h.position = a.position
        LEFT JOIN changed_card c ON c.letter = a.letter AND c.position = a.position
        GROUP BY e.letter;
    INSERT INTO hidden_in_tab
        SELECT language, 'all', count(*) FROM article WHERE id IN (SELECT id FROM hidden_article) GROUP BY language;
    INSERT OR IGNORE INTO hidden_in_tab
        SELECT a.language, m.collection, count(DISTINCT m.article)
        FROM hidden_article h CROSS JOIN article a ON a.id = h.id CROSS JOIN membership m ON m.article = h.id
        GROUP BY a.language, m.collection;
    DROP TABLE affected_card;
)sql";

constexpr char const* k_views = R"sql(
    CREATE TEMP VIEW shown_card AS
        SELECT e.letter, e.position, coalesce(c.article, e.article) AS article, e.label, coalesce(c.see, e.see) AS see,
               coalesce(c.caption, e.caption) AS caption, coalesce(c.leaflets, e.leaflets) AS leaflets,
               coalesce(c.subject, e.subject) AS subject
        FROM index_entry e LEFT JOIN changed_card c ON c.letter = e.letter AND c.position = e.position
        WHERE NOT EXISTS (SELECT 1 FROM hidden_card h WHERE h.letter = e.letter AND h.position = e.position);
    CREATE TEMP VIEW shown_leaflet AS
        SELECT * FROM subject_leaflet WHERE article NOT IN (SELECT id FROM hidden_article);
)sql";
/// Of editions that have a card for each name of an article.
constexpr char const* k_view_of_names = R"sql(
    CREATE TEMP VIEW shown_card AS
        SELECT * FROM index_entry e
        WHERE NOT EXISTS (SELECT 1 FROM hidden_card h WHERE h.letter = e.letter AND h.position = e.position);
)sql";

/// Of so many articles one is hidden, and more are many.
constexpr std::int64_t k_few_of = 8;

bool has_index(SQLite::Database const& edition, char const* name)
{
    SQLite::Statement found(edition, "SELECT 1 FROM main.sqlite_master WHERE type = 'index' AND name = ?");
    found.bind(1, name);
    return found.executeStep();
}

std::int64_t count(SQLite::Database& edition, char const* sql) { return edition.execAndGet(sql).getInt64(); }

void hide_withdrawn(SQLite::Database& edition, std::vector<WithdrawnLeaflet> const& withdrawn)
{
    SQLite::Statement add(edition,
        "INSERT OR IGNORE INTO hidden_article "
        "SELECT id FROM article WHERE slug = ?1 AND (?2 = '' OR language = ?2 COLLATE NOCASE)");
    for (WithdrawnLeaflet const& each : withdrawn) {
        add.reset();
        SQLite::bind(add, each.slug, each.language);
        add.exec();
    }
}

void hide_cards(SQLite::Database& edition, bool has_subjects)
{
    bool const few = count(edition, "SELECT count(*) FROM hidden_article") * k_few_of
        < count(edition, "SELECT articles FROM edition");
    edition.exec(k_card_tables);
    edition.exec(few && has_index(edition, "index_entry_of_article") ? k_affected_by_index : k_affected_by_scan);
    if (has_subjects) {
        bool const indexed
            = has_index(edition, "index_entry_of_article") && has_index(edition, "subject_leaflet_of_article");
        edition.exec(few && indexed ? k_affected_subjects_by_index : k_affected_subjects_by_scan);
        edition.exec(k_change_cards);
    }
    edition.exec(k_hide_cards);
    edition.exec(has_subjects ? k_views : k_view_of_names);
}

/// Another one for another set of them.
std::uint64_t number_of_hidden(SQLite::Database& edition)
{
    constexpr std::uint64_t k_offset = 14695981039346656037U, k_prime = 1099511628211U; // FNV-1a, a number at a time.
    std::uint64_t number = k_offset;
    SQLite::Statement hidden(edition, "SELECT id FROM hidden_article ORDER BY id");
    while (hidden.executeStep())
        number = (number ^ static_cast<std::uint64_t>(hidden.getColumn(0).getInt64())) * k_prime;
    return number == 0 ? 1 : number;
}

} // namespace

base::Result<std::uint64_t> hide_articles(
    SQLite::Database& edition, std::vector<WithdrawnLeaflet> const& withdrawn, Selection selection)
{
    bool const unapproved = selection == Selection::approved;
    if (selection == Selection::everything || (withdrawn.empty() && !unapproved))
        return 0;
    bool const has_subjects = TRY(has_letter_sections(edition));
    edition.exec(k_tables);
    hide_withdrawn(edition, withdrawn);
    if (unapproved)
        edition.exec(std::string("INSERT OR IGNORE INTO hidden_article SELECT id FROM article")
            + (has_column(edition, k_approved_column) ? " WHERE approved_by = '' OR approved IS NULL" : ""));
    if (count(edition, "SELECT EXISTS (SELECT 1 FROM hidden_article)") == 0) {
        edition.exec("DROP TABLE hidden_article");
        return 0;
    }
    hide_cards(edition, has_subjects);
    return number_of_hidden(edition);
}

bool hides_articles(SQLite::Database const& edition)
{
    return sqlite3_table_column_metadata(
               edition.getHandle(), "temp", "hidden_article", nullptr, nullptr, nullptr, nullptr, nullptr, nullptr)
        == SQLITE_OK;
}

std::string and_shown(SQLite::Database const& edition, std::string const& column)
{
    return hides_articles(edition) ? " AND " + column + " NOT IN (SELECT id FROM hidden_article)" : "";
}

int hidden_before(SQLite::Database& edition, std::int64_t letter, int position)
{
    SQLite::Statement last(
        edition, "SELECT before + 1 FROM hidden_card WHERE letter = ? AND position < ? ORDER BY position DESC LIMIT 1");
    SQLite::bind(last, letter, position);
    return last.executeStep() ? last.getColumn(0).getInt() : 0;
}

} // namespace catalogue

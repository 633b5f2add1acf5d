#include "catalogue/index_reader.h"

#include "catalogue/edition_file.h"
#include "catalogue/hidden_articles.h"
#include "content/language_tag.h"

#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <numeric>

namespace catalogue {

namespace {

/// Editions of earlier versions have a card for each name of an article.
std::string columns_of_cards(bool has_subjects)
{
    return std::string("SELECT e.article, slug, e.label, see, caption, ")
        + (has_subjects ? "leaflets, subject" : "1, 0");
}

IndexEntry entry_in(SQLite::Statement& row)
{
    return { .article = { row.getColumn(0).getInt64() },
        .slug = row.getColumn(1).getString(),
        .label = row.getColumn(2).getString(),
        .see = row.getColumn(3).getString(),
        .caption = row.getColumn(4).getString(),
        .leaflets = row.getColumn(5).getInt(),
        .subject = row.getColumn(6).getInt64() };
}

std::vector<IndexEntry> entries_of(SQLite::Statement& rows)
{
    std::vector<IndexEntry> entries;
    while (rows.executeStep())
        entries.push_back(entry_in(rows));
    return entries;
}

int topics_under(std::vector<Letter> const& letters)
{
    return std::accumulate(
        letters.begin(), letters.end(), 0, [](int sum, Letter const& letter) { return sum + letter.topics; });
}

/// Rows of sections by which one finds the cards from `first` on.
std::vector<IndexSection> sections_around(SQLite::Database& edition, std::int64_t letter, int first, int count)
{
    SQLite::Statement row(edition,
        "SELECT position, cards, label FROM letter_section WHERE letter = ?1 AND row = ?2 AND position >= coalesce("
        // Where the section before the stretch begins that this row divides.
        "(SELECT max(position) FROM letter_section WHERE letter = ?1 AND row = ?2 - 1 AND position <= ?3), 0) "
        "AND position < coalesce("
        "(SELECT min(position) FROM letter_section WHERE letter = ?1 AND row = ?2 - 1 AND position >= ?4), ?5) "
        "ORDER BY position");
    constexpr int k_end = 1 << 30;
    std::vector<IndexSection> sections;
    for (int number = 0;; ++number) {
        row.reset();
        // The first row is wanted whole.
        SQLite::bind(row, letter, number, first, first + count, k_end);
        std::size_t const before = sections.size();
        while (row.executeStep())
            sections.push_back(
                { number, row.getColumn(0).getInt(), row.getColumn(1).getInt(), row.getColumn(2).getString() });
        if (sections.size() == before)
            return sections;
    }
}

/// The same where cards are hidden: `first` and `count` are of those that are left, and so are the sections.
std::vector<IndexSection> shown_sections_around(SQLite::Database& edition, std::int64_t letter, int first, int count)
{
    constexpr int k_end = 1 << 30;
    SQLite::Statement card(
        edition, "SELECT position FROM shown_card WHERE letter = ? ORDER BY position LIMIT 1 OFFSET ?");
    auto const position_of = [&](int shown) {
        card.reset();
        SQLite::bind(card, letter, shown);
        return card.executeStep() ? card.getColumn(0).getInt() : k_end;
    };
    int const begin = position_of(first);
    auto sections = sections_around(edition, letter, begin, position_of(first + count) - begin);
    for (IndexSection& section : sections) {
        int const before = hidden_before(edition, letter, section.first);
        section.cards -= hidden_before(edition, letter, section.first + section.cards) - before;
        section.first -= before;
    }
    std::erase_if(sections, [](IndexSection const& section) { return section.cards == 0; });
    return sections;
}

IndexPage leaflets_of(SQLite::Database& edition, IndexQuery const& query)
{
    bool const hides = hides_articles(edition);
    std::string const leaflets = std::string(hides ? "shown_leaflet" : "subject_leaflet")
        + " l JOIN article ON article.id = l.article WHERE subject = ?";
    IndexPage page;
    bool authors_differ = false;
    SQLite::Statement all(
        edition, "SELECT count(*), count(DISTINCT coalesce(nullif(author, ''), source)) > 1 FROM " + leaflets);
    all.bind(1, query.subject);
    if (all.executeStep()) {
        page.total = all.getColumn(0).getInt();
        authors_differ = all.getColumn(1).getInt() != 0;
    }
    SQLite::Statement rows(edition,
        "SELECT l.article, slug, told_by, '', coalesce(nullif(author, ''), source), 1, 0 FROM " + leaflets
            + (hides ? " ORDER BY position LIMIT ?3 OFFSET ?2" : " AND position >= ?2 ORDER BY position LIMIT ?3"));
    SQLite::bind(rows, query.subject, std::max(query.first, 0), std::max(query.count, 0));
    page.entries = entries_of(rows);
    // An author that is the same for all tells nothing, nor does one that the label names.
    for (auto& leaflet : page.entries)
        if (!authors_differ || leaflet.label.find(leaflet.caption) != std::string::npos)
            leaflet.caption.clear();
    return page;
}

/// Of a language and a collection, both to be bound. Where cards are hidden, a letter that has lost all of them is left
/// out where the collection shows only those with any.
std::string letters_of_tab(bool has_subjects, bool hides)
{
    std::string const topics = has_subjects ? "l.subjects" : "l.topics";
    if (!hides)
        return "SELECT label, topics, " + topics
            + " FROM letter l WHERE language = ? AND collection = ? ORDER BY position";
    return "SELECT label, l.topics - coalesce(h.cards, 0), " + topics + " - coalesce("
        + (has_subjects ? "h.topics" : "h.cards")
        + ", 0) FROM letter l LEFT JOIN hidden_in_letter h ON h.letter = l.id WHERE language = ? AND collection = ? "
          "AND NOT (l.topics = coalesce(h.cards, 0) AND h.cards > 0 "
          "AND collection IN (SELECT key FROM collection WHERE letters = 'used')) ORDER BY position";
}

constexpr char const* k_tabs = "SELECT language, collection, title, topics FROM tab ORDER BY language, position";
constexpr char const* k_shown_tabs = "SELECT language, collection, title, topics - coalesce(articles, 0) FROM tab "
                                     "LEFT JOIN hidden_in_tab USING (language, collection) "
                                     "WHERE topics > coalesce(articles, 0) ORDER BY language, position";

} // namespace

base::Result<Library> read_library(SQLite::Database& database)
{
    bool const has_subjects = TRY(has_letter_sections(database));
    Library library;
    SQLite::Statement edition(database, "SELECT number FROM edition");
    if (edition.executeStep())
        library.edition = edition.getColumn(0).getInt64();

    bool const hides = hides_articles(database);
    SQLite::Statement tabs(database, hides ? k_shown_tabs : k_tabs);
    SQLite::Statement letters(database, letters_of_tab(has_subjects, hides));
    SQLite::Statement topics(database,
        columns_of_cards(has_subjects) + " FROM letter l JOIN " + (hides ? "shown_card" : "index_entry")
            + " e ON e.letter = l.id JOIN article ON article.id = e.article "
              "WHERE l.language = ? AND l.collection = ? AND see = '' ORDER BY l.position, e.position");
    while (tabs.executeStep()) {
        std::string const stored = tabs.getColumn(0).getString(), language = content::usual_language_tag(stored);
        if (library.languages.empty() || library.languages.back().language != language)
            library.languages.push_back({ language, {} });
        CollectionIndex index { .key = tabs.getColumn(1).getString(),
            .title = tabs.getColumn(2).getString(),
            .letters = {},
            .topics = tabs.getColumn(3).getInt(),
            .few = {} };
        letters.reset();
        SQLite::bind(letters, stored, index.key);
        while (letters.executeStep())
            index.letters.push_back(
                { letters.getColumn(0).getString(), letters.getColumn(1).getInt(), letters.getColumn(2).getInt() });
        if (topics_under(index.letters) < k_few_topics) {
            topics.reset();
            SQLite::bind(topics, stored, index.key);
            index.few = entries_of(topics);
        }
        library.languages.back().collections.push_back(std::move(index));
    }
    return library;
}

base::Result<IndexPage> read_page(SQLite::Database& edition, IndexQuery const& query)
{
    bool const has_subjects = TRY(has_letter_sections(edition));
    if (query.subject != 0)
        return has_subjects ? leaflets_of(edition, query) : IndexPage {};
    IndexPage page;
    SQLite::Statement letter(
        edition, "SELECT id, topics FROM letter WHERE language = ? COLLATE NOCASE AND collection = ? AND label = ?");
    SQLite::bind(letter, query.language, query.collection, query.letter);
    if (!letter.executeStep())
        return page;
    std::int64_t const id = letter.getColumn(0).getInt64();
    page.total = letter.getColumn(1).getInt();

    int const first = std::max(query.first, 0), count = std::max(query.count, 0);
    bool const hides = hides_articles(edition);
    if (hides)
        page.total -= hidden_before(edition, id, page.total);
    // The positions of those that are left have gaps.
    std::string const cards = hides
        ? "(SELECT * FROM shown_card WHERE letter = ?1 ORDER BY position LIMIT ?3 OFFSET ?2) e "
          "JOIN article ON article.id = e.article ORDER BY e.position"
        : "index_entry e JOIN article ON article.id = e.article "
          "WHERE letter = ?1 AND e.position >= ?2 ORDER BY e.position LIMIT ?3";
    SQLite::Statement rows(edition, columns_of_cards(has_subjects) + " FROM " + cards);
    SQLite::bind(rows, id, first, count);
    page.entries = entries_of(rows);
    if (has_subjects)
        page.sections
            = hides ? shown_sections_around(edition, id, first, count) : sections_around(edition, id, first, count);
    return page;
}

} // namespace catalogue

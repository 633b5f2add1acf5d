#include "catalogue/index_reader.h"

#include "catalogue/edition_file.h"
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

IndexPage leaflets_of(SQLite::Database& edition, IndexQuery const& query)
{
    IndexPage page;
    bool authors_differ = false;
    SQLite::Statement all(edition,
        "SELECT count(*), count(DISTINCT coalesce(nullif(author, ''), source)) > 1 "
        "FROM subject_leaflet l JOIN article ON article.id = l.article WHERE subject = ?");
    all.bind(1, query.subject);
    if (all.executeStep()) {
        page.total = all.getColumn(0).getInt();
        authors_differ = all.getColumn(1).getInt() != 0;
    }
    SQLite::Statement rows(edition,
        "SELECT l.article, slug, told_by, '', coalesce(nullif(author, ''), source), 1, 0 "
        "FROM subject_leaflet l JOIN article ON article.id = l.article "
        "WHERE subject = ? AND position >= ? ORDER BY position LIMIT ?");
    SQLite::bind(rows, query.subject, std::max(query.first, 0), std::max(query.count, 0));
    page.entries = entries_of(rows);
    // An author that is the same for all tells nothing, nor does one that the label names.
    for (auto& leaflet : page.entries)
        if (!authors_differ || leaflet.label.find(leaflet.caption) != std::string::npos)
            leaflet.caption.clear();
    return page;
}

} // namespace

base::Result<Library> read_library(SQLite::Database& database)
{
    bool const has_subjects = TRY(has_letter_sections(database));
    Library library;
    SQLite::Statement edition(database, "SELECT number FROM edition");
    if (edition.executeStep())
        library.edition = edition.getColumn(0).getInt64();

    SQLite::Statement tabs(database, "SELECT language, collection, title, topics FROM tab ORDER BY language, position");
    SQLite::Statement letters(database,
        std::string("SELECT label, topics, ") + (has_subjects ? "subjects" : "topics")
            + " FROM letter WHERE language = ? AND collection = ? ORDER BY position");
    SQLite::Statement topics(database,
        columns_of_cards(has_subjects)
            + " FROM letter l JOIN index_entry e ON e.letter = l.id JOIN article ON article.id = e.article "
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
    page.total = letter.getColumn(1).getInt();

    int const first = std::max(query.first, 0), count = std::max(query.count, 0);
    SQLite::Statement rows(edition,
        columns_of_cards(has_subjects)
            + " FROM index_entry e JOIN article ON article.id = e.article "
              "WHERE letter = ? AND e.position >= ? ORDER BY e.position LIMIT ?");
    SQLite::bind(rows, letter.getColumn(0).getInt64(), first, count);
    page.entries = entries_of(rows);
    if (has_subjects)
        page.sections = sections_around(edition, letter.getColumn(0).getInt64(), first, count);
    return page;
}

} // namespace catalogue

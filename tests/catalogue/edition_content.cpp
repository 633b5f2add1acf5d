#include "catalogue/edition_content.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace fixtures {

namespace {

constexpr char const* k_names_of_rows = R"sql(
    CREATE TEMP VIEW a AS SELECT id, slug || '/' || language AS slug FROM article;
    CREATE TEMP VIEW l AS SELECT id, language || '/' || collection || '/' || label AS name FROM letter;
    CREATE TEMP VIEW n AS SELECT id, language FROM search_language;
    CREATE VIRTUAL TABLE temp.instance USING fts5vocab(main, search_text, instance);
)sql";

/// A name, and a query.
using Part = std::array<char const*, 2>;
constexpr std::array k_parts {
    Part { "article",
        "SELECT slug, language, title, subtitle, author, reviewed, source, licence, address, approved_by, "
        "approved, origin FROM article" },
    Part { "block",
        "SELECT a.slug, position, kind, level, number, text, runs, sign FROM block LEFT JOIN a ON a.id = article" },
    Part { "reference", "SELECT a.slug, position, title, url FROM reference LEFT JOIN a ON a.id = article" },
    Part { "other_name", "SELECT a.slug, position, name FROM other_name LEFT JOIN a ON a.id = article" },
    Part { "membership", "SELECT a.slug, position, collection FROM membership LEFT JOIN a ON a.id = article" },
    Part { "article_picture", "SELECT a.slug, position, picture FROM article_picture LEFT JOIN a ON a.id = article" },
    Part { "picture", "SELECT name, width, height, transparent, length(bytes) FROM picture" },
    Part { "reading_grade", "SELECT a.slug, grade FROM reading_grade LEFT JOIN a ON a.id = article" },
    Part { "finding", "SELECT a.slug, kind, detail FROM finding LEFT JOIN a ON a.id = article" },
    Part { "collection", "SELECT * FROM collection" },
    Part { "collection_title", "SELECT * FROM collection_title" },
    Part { "tab", "SELECT * FROM tab" },
    Part { "letter", "SELECT language, collection, position, label, topics, subjects FROM letter" },
    Part { "card",
        "SELECT l.name, position, a.slug, label, see, caption, leaflets, subject <> 0 FROM index_entry "
        "LEFT JOIN l ON l.id = letter LEFT JOIN a ON a.id = article" },
    Part { "leaflet of a card",
        "SELECT l.name, e.position, s.position, a.slug, told_by FROM subject_leaflet s "
        "LEFT JOIN index_entry e ON e.subject = s.subject LEFT JOIN l ON l.id = e.letter "
        "LEFT JOIN a ON a.id = s.article" },
    Part { "section of a letter",
        "SELECT l.name, row, position, cards, letter_section.label FROM letter_section "
        "LEFT JOIN l ON l.id = letter" },
    Part { "given synonym", "SELECT * FROM given_synonym" },
    Part { "search language", "SELECT language, sections FROM search_language" },
    Part { "search section",
        "SELECT a.slug, position, title_words, body_words FROM search_section "
        "LEFT JOIN a ON a.id = article" },
    Part { "search count",
        "SELECT n.language, spelling, written, stem, sections, named, headed FROM search_count c "
        "LEFT JOIN n ON n.id = c.language" },
    Part { "search word",
        "SELECT n.language, spelling, written, stem, w.sections, named FROM search_word w "
        "LEFT JOIN n ON n.id = w.language" },
    Part { "search sound",
        "SELECT n.language, sound, w.spelling FROM search_sound s LEFT JOIN search_word w ON w.id = word "
        "LEFT JOIN n ON n.id = s.language" },
    Part {
        "search synonym", "SELECT n.language, phrase, synonym FROM search_synonym s LEFT JOIN n ON n.id = s.language" },
    Part { "search text",
        "SELECT a.slug, s.position, substr(term, 1 + length(CAST(CAST(term AS INTEGER) AS TEXT))), "
        "n.language, col, offset FROM instance i LEFT JOIN search_section s ON s.id = i.doc "
        "LEFT JOIN a ON a.id = s.article LEFT JOIN n ON n.id = CAST(term AS INTEGER)" },
    Part { "search size", "SELECT hex(block) FROM search_text_data WHERE id = 1" },
    // Of a frequent word only the first sections are looked at.
    Part { "longer title before a shorter one",
        "SELECT slug FROM (SELECT a.slug, length(title), lag(length(title)) OVER (PARTITION BY language ORDER BY s.id) "
        "AS "
        "before, length(title) AS here FROM search_section s JOIN article a ON a.id = s.article) WHERE before > here" },
};

} // namespace

std::vector<std::string> content_of(std::filesystem::path const& edition)
{
    SQLite::Database database(edition);
    database.exec(k_names_of_rows);
    std::vector<std::string> lines;
    for (auto const& [name, query] : k_parts) {
        SQLite::Statement row(database, query);
        while (row.executeStep()) {
            std::string line = name;
            for (int column = 0; column < row.getColumnCount(); ++column)
                line += " | " + (row.isColumnNull(column) ? "NULL" : row.getColumn(column).getString());
            lines.push_back(std::move(line));
        }
    }
    std::ranges::sort(lines);
    return lines;
}

std::string difference(std::vector<std::string> const& one, std::vector<std::string> const& other)
{
    constexpr std::size_t k_named = 20;
    std::vector<std::string> lines;
    std::ranges::set_symmetric_difference(one, other, std::back_inserter(lines));
    std::string text = std::to_string(lines.size()) + " lines differ";
    for (std::size_t i = 0; i < std::min(lines.size(), k_named); ++i)
        text += "\n" + std::string(std::ranges::binary_search(one, lines[i]) ? "- " : "+ ") + lines[i];
    return text;
}

} // namespace fixtures

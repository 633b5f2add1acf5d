#include "plain_search.h"

#include <SQLiteCpp/VariadicBind.h>

#include <cctype>
#include <set>

namespace search_quality {

namespace {

constexpr char const* k_fill = R"sql(
    CREATE VIRTUAL TABLE plain USING fts5(slug UNINDEXED, language UNINDEXED, title, headings, body, tokenize = 'porter');
    INSERT INTO plain (rowid, slug, language, title, headings, body)
    SELECT a.id, slug, language, title,
           (SELECT group_concat(text, ' ') FROM edition.block b WHERE b.article = a.id AND kind = 'heading'),
           (SELECT group_concat(text, ' ') FROM edition.block b WHERE b.article = a.id AND kind <> 'heading')
    FROM edition.article a;
)sql";

std::set<std::string> const k_stop_words { "a", "about", "an", "and", "are", "as", "at", "be", "been", "but", "by",
    "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if",
    "in", "is", "it", "its", "me", "my", "not", "of", "on", "or", "our", "she", "should", "so", "that", "the", "their",
    "them", "there", "they", "this", "to", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will",
    "with", "would", "you", "your", "el", "la", "los", "las", "de", "del", "en", "y", "que", "por", "un", "una", "es",
    "con" };

std::string match_of(std::string const& text)
{
    std::string match, word;
    for (char const byte : text + ' ') {
        auto const letter = static_cast<unsigned char>(byte);
        if (std::isalnum(letter) || letter >= 0x80) {
            word += static_cast<char>(std::tolower(letter));
            continue;
        }
        if (!word.empty() && !k_stop_words.contains(word))
            match += (match.empty() ? "\"" : " OR \"") + word + '"';
        word.clear();
    }
    return match;
}

} // namespace

PlainSearch::PlainSearch(std::filesystem::path const& edition)
    : m_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
{
    SQLite::Statement attach(m_database, "ATTACH ? AS edition");
    attach.bind(1, edition.string());
    attach.exec();
    m_database.exec(k_fill);
}

std::vector<std::string> PlainSearch::search(std::string const& words, std::string const& language)
{
    std::vector<std::string> slugs;
    std::string const match = match_of(words);
    if (match.empty())
        return slugs;
    SQLite::Statement rows(m_database,
        "SELECT slug FROM plain WHERE plain MATCH ? AND language = ? ORDER BY bm25(plain, 0, 0, 10, 5, 1) LIMIT 10");
    SQLite::bind(rows, match, language);
    while (rows.executeStep())
        slugs.push_back(rows.getColumn(0).getString());
    return slugs;
}

} // namespace search_quality

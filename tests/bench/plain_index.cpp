#include "bench/plain_index.h"

#include <array>
#include <algorithm>
#include <cctype>
#include <string_view>

namespace bench {

namespace {

constexpr char const* k_fill = R"sql(
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE VIRTUAL TABLE plain USING fts5(title, headings, body, content = '', tokenize = 'porter unicode61');
    BEGIN;
    INSERT INTO plain (rowid, title, headings, body)
    SELECT a.id,
           title || ' ' || coalesce((SELECT group_concat(name, ' ') FROM edition.other_name n WHERE n.article = a.id), ''),
           (SELECT group_concat(text, ' ') FROM edition.block b WHERE b.article = a.id AND kind = 'heading'),
           (SELECT group_concat(text, ' ') FROM edition.block b WHERE b.article = a.id AND kind <> 'heading')
    FROM edition.article a;
    INSERT INTO plain (plain) VALUES ('optimize');
    COMMIT;
)sql";

constexpr char const* k_search = R"sql(
    SELECT a.title FROM (SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY bm25(plain, 10, 5, 1) LIMIT 10) AS found
    JOIN edition.article a ON a.id = found.rowid
)sql";

/// Those of the questions that are asked here.
constexpr std::array<std::string_view, 23> k_stop_words { "a", "about", "and", "be", "can", "get", "going", "had",
    "have", "i", "in", "is", "may", "me", "my", "of", "since", "so", "that", "the", "then", "to", "what" };

std::string match_of(std::string const& text, LastWord last)
{
    std::string match, word;
    for (char const byte : text + ' ') {
        if (std::isalnum(static_cast<unsigned char>(byte))) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
            continue;
        }
        bool const stop_word = std::ranges::find(k_stop_words, word) != k_stop_words.end();
        if (!word.empty() && (!stop_word || last == LastWord::half_typed))
            match += (match.empty() ? "\"" : " OR \"") + word + '"';
        word.clear();
    }
    return match + (last == LastWord::half_typed ? "*" : "");
}

void attach(SQLite::Database& index, std::filesystem::path const& edition)
{
    SQLite::Statement attach(index, "ATTACH ? AS edition");
    attach.bind(1, edition.string());
    attach.exec();
}

/// A run that ends early leaves no index that looks whole.
std::filesystem::path const& made(std::filesystem::path const& edition, std::filesystem::path const& file)
{
    if (std::filesystem::exists(file))
        return file;
    auto const unfinished = file.string() + ".new";
    std::filesystem::remove(unfinished);
    {
        SQLite::Database index(unfinished, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        attach(index, edition);
        index.exec(k_fill);
    }
    std::filesystem::rename(unfinished, file);
    return file;
}

} // namespace

PlainIndex::PlainIndex(std::filesystem::path const& edition, std::filesystem::path const& file)
    : m_database(made(edition, file), SQLite::OPEN_READONLY)
{
    attach(m_database, edition);
}

std::vector<std::string> PlainIndex::search(std::string const& words, LastWord last)
{
    std::vector<std::string> titles;
    SQLite::Statement rows(m_database, k_search);
    rows.bind(1, match_of(words, last));
    while (rows.executeStep())
        titles.push_back(rows.getColumn(0).getString());
    return titles;
}

std::int64_t PlainIndex::size_bytes()
{
    return m_database.execAndGet("SELECT sum(length(block)) FROM plain_data").getInt64()
        + m_database.execAndGet("SELECT sum(length(sz)) FROM plain_docsize").getInt64();
}

} // namespace bench

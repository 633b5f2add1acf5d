#pragma once
// What SQLite's own full-text search makes of the same text: the measure to be compared with.

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bench {

enum class LastWord { whole, half_typed };

/// FTS5 without the text (contentless), a row an article: porter stemmer over unicode61; bm25 with 10 for the title and
/// other names, 5 for headings, 1 for text. Stop words are removed from questions, the other words joined by OR.
class PlainIndex {
public:
    /// Writes the index of an edition into `file`, unless it is there. Throws SQLite::Exception, as search() does.
    PlainIndex(std::filesystem::path const& edition, std::filesystem::path const& file);

    /// The titles of the ten best.
    [[nodiscard]] std::vector<std::string> search(std::string const& words, LastWord last);
    [[nodiscard]] std::int64_t size_bytes();

private:
    SQLite::Database m_database;
};

} // namespace bench

#pragma once
// What SQLite's own full-text search makes of the same articles and questions: the measure to be better than.

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>
#include <vector>

namespace search_quality {

/// FTS5 with the porter stemmer; bm25 with 10 for the title, 5 for headings, 1 for text; stop words removed, and the
/// others joined by OR.
class PlainSearch {
public:
    explicit PlainSearch(std::filesystem::path const& edition);

    /// Ten slugs, best first.
    [[nodiscard]] std::vector<std::string> search(std::string const& words, std::string const& language);

private:
    SQLite::Database m_database;
};

} // namespace search_quality

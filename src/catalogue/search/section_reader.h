#pragma once
// An article as the sections that the search index has of it. What is read of the same article by the same rules is the
// same at any time: a section leaves the index by the words that brought it in. Throws SQLite::Exception.

#include "catalogue/search/word_reader.h"
#include "catalogue/search/word_table.h"
#include "store/database.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string>

namespace catalogue::search {

/// Its words as FTS5 shall store them: stems behind the number of the language.
struct IndexedSection {
    std::int64_t article = 0;
    int position = 0; ///< Of its first block.
    std::string title, names, heading, body;
    std::string lists; ///< What leads to it where the words of its article's names are too frequent to look at all.
    std::int64_t title_words = 0, body_words = 0;
};

/// As search_language has it.
struct IndexedLanguage {
    std::int64_t id = 0;
    std::string language;
};

class SectionReader {
public:
    /// `schema` is "main", or that of an attached edition. `words` counts the words that are read, and must outlive the
    /// reader.
    SectionReader(
        SQLite::Database& edition, std::string const& schema, IndexedLanguage const& language, WordTable& words);

    using Visit = std::function<void(IndexedSection const&)>;
    void read(std::int64_t article, std::string const& title, std::string const& subtitle, Visit const& visit);

    [[nodiscard]] WordReader const& words() const { return m_reader; }

private:
    struct Section {
        IndexedSection indexed;
        bool empty = true;
    };
    [[nodiscard]] std::string stems_of(std::string_view text, Standing standing);
    void add_block(Section& section, int position, bool is_heading, std::string const& text, Visit const& visit);
    void finish(Section& section, Visit const& visit);
    [[nodiscard]] std::string lists_of(IndexedSection const& section) const;
    [[nodiscard]] bool names_intent(std::string const& stems) const;

    bool m_chinese;
    std::string m_mark;
    WordReader m_reader;
    std::set<std::string, std::less<>> m_intents;
    WordTable& m_words;
    SQLite::Statement m_names, m_blocks;
};

} // namespace catalogue::search

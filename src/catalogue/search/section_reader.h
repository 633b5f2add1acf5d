#pragma once
// An article as the sections that the search index has of it. What is read of the same article by the same rules is the
// same at any time: a section leaves the index by the words that brought it in.

#include "catalogue/search/article_texts.h"
#include "catalogue/search/word_counts.h"
#include "catalogue/search/word_reader.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>

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
    /// `counts` is told of the words that are read, and must outlive the reader.
    SectionReader(IndexedLanguage const& language, WordCounts& counts);

    using Visit = std::function<void(IndexedSection const&)>;
    void read(ArticleText const& article, Visit const& visit);

    [[nodiscard]] WordReader const& words() const { return m_reader; }

private:
    struct Section {
        IndexedSection indexed;
        bool empty = true;
    };
    [[nodiscard]] std::string stems_of(std::string_view text, Standing standing);
    void add_block(Section& section, BlockText const& block, Visit const& visit);
    void finish(Section& section, Visit const& visit);
    [[nodiscard]] std::string lists_of(IndexedSection const& section) const;
    [[nodiscard]] bool names_intent(std::string const& stems) const;

    bool m_chinese;
    std::string m_mark;
    WordReader m_reader;
    std::set<std::string, std::less<>> m_intents;
    WordCounts& m_counts;
};

} // namespace catalogue::search

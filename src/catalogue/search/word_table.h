#pragma once
// The words of one language while its index is written, in tables. Throws SQLite::Exception.

#include "catalogue/search/word_counts.h"
#include "content/synonyms.h"
#include "store/database.h"

#include <cstdint>
#include <string>

namespace catalogue::search {

class WordTable {
public:
    /// One at a time: it has temporary tables, until write() or update().
    enum class Index { made_anew, changed };
    WordTable(SQLite::Database& edition, std::int64_t language, Index index);

    void add(WordCountMap const& counts);

    /// Writes words, sounds and synonyms. Once, when all sections of the language are in search_text.
    void write(WordReader const& reader, content::Synonyms const& synonyms);
    /// The same for an index that was written earlier and whose articles have changed, with as many new sections.
    /// `before` are the synonyms that it was written with.
    void update(WordReader const& reader, content::Synonyms const& synonyms, content::Synonyms const& before,
        std::int64_t sections_come);

private:
    void look_at(WordCountMap const& counts);
    void note_synonyms(WordReader const& reader, content::Synonyms const& synonyms);
    [[nodiscard]] bool concerns_synonyms(std::int64_t sections_come);
    void run(char const* of_language);
    void find_sought();
    void remove_words_that_went();
    void write_sounds(std::int64_t behind_word);
    void write_synonyms(WordReader const& reader, content::Synonyms const& synonyms);
    void write_group(WordReader const& reader, content::SynonymGroup const& group);
    void add_word(Word const& word);
    [[nodiscard]] bool has(std::string const& phrase);

    SQLite::Database& m_edition;
    std::int64_t m_language;
    Index m_index;
};

} // namespace catalogue::search

#pragma once
// The words of one language while its index is written, in bounded memory. Throws SQLite::Exception.

#include "catalogue/search/word_reader.h"
#include "content/synonyms.h"
#include "store/database.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace catalogue::search {

enum class Standing { name, heading, body };

class WordTable {
public:
    /// One at a time: it has temporary tables, until write() or update().
    enum class Index { made_anew, changed };
    WordTable(SQLite::Database& edition, std::int64_t language, Index index);

    /// Whether words that are counted come to the library, as at first, or leave it.
    enum class Words { come, go };
    void count_those_that(Words change) { m_sign = change == Words::come ? 1 : -1; }

    void count(Word const& word, Standing standing);
    /// A word counts once a section.
    void end_section();

    /// Writes words, sounds and synonyms. Once, when all sections of the language are in search_text.
    void write(WordReader const& reader, content::Synonyms const& synonyms);
    /// The same for an index that was written earlier and whose articles have changed. `before` are the synonyms that
    /// it was written with.
    void update(WordReader const& reader, content::Synonyms const& synonyms, content::Synonyms const& before);

private:
    struct Counted {
        std::string spelling, stem;
        std::int64_t last_section = -1;
        int sections = 0, named = 0, headed = 0;
    };

    void flush();
    void look_at_counted();
    void note_synonyms(WordReader const& reader, content::Synonyms const& synonyms);
    [[nodiscard]] bool concerns_synonyms();
    void run(char const* of_language);
    void find_sought();
    void remove_words_that_went();
    void write_sounds(std::int64_t behind_word);
    void write_synonyms(WordReader const& reader, content::Synonyms const& synonyms);
    void write_group(WordReader const& reader, content::SynonymGroup const& group);
    void add_word(Word const& word);
    [[nodiscard]] bool has(std::string const& phrase);

    SQLite::Database& m_edition;
    std::int64_t m_language, m_section = 0, m_sections_come = 0;
    Index m_index;
    int m_sign = 1;
    std::unordered_map<std::string, Counted> m_counted;
};

} // namespace catalogue::search

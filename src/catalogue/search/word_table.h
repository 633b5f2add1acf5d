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
    /// One at a time: it has a temporary table.
    WordTable(SQLite::Database& edition, std::int64_t language);

    void count(Word const& word, Standing standing);
    /// A word counts once a section.
    void end_section();
    /// Writes words, sounds and synonyms. Once, when all sections of the language are in search_text.
    void write(WordReader const& reader, content::Synonyms const& synonyms);

private:
    struct Counted {
        std::string written, stem;
        std::int64_t sections = 0, last_section = -1;
        bool named = false, kept = false;
    };

    void flush();
    void write_words();
    void write_sounds();
    void write_synonyms(WordReader const& reader, content::Synonyms const& synonyms);
    void write_group(WordReader const& reader, content::SynonymGroup const& group);
    void add_word(Word const& word);
    [[nodiscard]] bool has(std::string const& phrase);

    SQLite::Database& m_edition;
    std::int64_t m_language, m_section = 0;
    std::unordered_map<std::string, Counted> m_counted;
};

} // namespace catalogue::search

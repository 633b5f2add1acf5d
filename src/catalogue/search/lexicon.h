#pragma once
// The words of one language of an edition, looked up one by one; nothing is kept in memory. Throws SQLite::Exception:
// call it inside guarded().

#include "store/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue::search {

struct KnownWord {
    std::string spelling, written, stem; ///< Folded; with its accents; folded.
    std::int64_t sections = 0;           ///< In which the stem stands.
    bool named = false;                  ///< In a title or another name.
};

struct Guess {
    KnownWord word;
    double cost = 0; ///< edit_cost()
};

/// As many sections with rare words are scored for one question, which bounds its time; a stem in more is frequent.
inline constexpr std::int64_t k_scored_sections = 3000;

enum class Nearness { any, sounds_the_same };

/// What stands in the index between the number of a language and a stem.
enum class Mark : char {
    word = ':',
    title = '=',        ///< Of the title, in the list of the article's first section.
    title_intent = '+', ///< And in those of its sections whose heading names what a question may ask for.
    names = '~',        ///< Of other names, in all of these.
};

class Lexicon {
public:
    /// Nothing when the edition has no text in this language.
    [[nodiscard]] static std::optional<Lexicon> of(SQLite::Database& edition, std::string_view language);

    [[nodiscard]] std::optional<KnownWord> find(std::string_view spelling);
    /// Words that begin so: those in names first, then the most frequent.
    [[nodiscard]] std::vector<KnownWord> completions(std::string_view beginning);
    /// What a misspelt word may mean, likeliest first. Empty when it is too short to tell, or holds a digit.
    [[nodiscard]] std::vector<Guess> guesses(std::string_view spelling, Nearness nearness = Nearness::any);
    /// Sections with these stems one after the other; counts to k_scored_sections + 1, and says so too where frequent
    /// stems stand so seldom one after the other that it would take too long.
    [[nodiscard]] std::int64_t sections_with(std::string_view phrase);
    /// Whether any section has them one after the other, or none is found in the first so many.
    [[nodiscard]] bool has(std::string_view phrase);
    /// Phrases of stems that mean the same as this one.
    [[nodiscard]] std::vector<std::string> synonyms(std::string_view phrase);

    /// A phrase of stems as FTS5's query language has it.
    [[nodiscard]] std::string quoted(std::string_view phrase, Mark kind = Mark::word) const;
    /// How much a word that stands in so many sections tells.
    [[nodiscard]] double weight_of(std::int64_t sections) const;
    [[nodiscard]] std::int64_t sections() const { return m_sections; }

private:
    Lexicon(SQLite::Database& edition, std::int64_t language, std::int64_t sections);

    sqlite3* m_connection;
    std::int64_t m_language, m_sections;
    SQLite::Statement m_find, m_completions, m_sounding, m_beginning, m_count, m_one, m_synonyms;
};

} // namespace catalogue::search

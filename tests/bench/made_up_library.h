#pragma once
// A library of any size, made up by rule: articles with titles, other names, headings and text whose words are as
// unevenly frequent as those of real ones, and what visitors would type.

#include "content/vocabulary/article.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// The same numbers on every machine for the same seed (splitmix64).
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] std::uint64_t next();
    [[nodiscard]] std::size_t below(std::size_t limit) { return next() % limit; }
    [[nodiscard]] bool one_in(std::size_t times) { return below(times) == 0; }
    /// From 0 to less than 1.
    [[nodiscard]] double share() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }

private:
    std::uint64_t m_state;
};

enum class Typed { one_word, half_a_word, up_to_four_words, misspelt_word, long_question };

class MadeUpLibrary {
public:
    explicit MadeUpLibrary(std::size_t articles);

    [[nodiscard]] std::size_t size() const { return m_articles; }
    /// The same whenever it is asked for; nothing is kept.
    [[nodiscard]] content::Article article(std::size_t number) const;
    /// About an article that the dice choose.
    [[nodiscard]] std::string question(Typed how, Dice& dice) const;

private:
    [[nodiscard]] std::string subject(Dice& dice) const;
    [[nodiscard]] std::string const& name_word(Dice& dice) const;
    /// A word of a text: some are everywhere, most are rare.
    [[nodiscard]] std::string const& text_word(Dice& dice) const;
    [[nodiscard]] std::string paragraph(Dice& dice, std::vector<std::string> const& own_words) const;

    std::size_t m_articles;
    std::vector<std::string> m_words; ///< By rank.
    std::vector<double> m_reached;    ///< How often a word of this rank or a more frequent one stands in a text.
};

} // namespace bench

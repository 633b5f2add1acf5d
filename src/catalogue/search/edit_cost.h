#pragma once
// How far a misspelling is from a word.

#include <string>
#include <string_view>
#include <vector>

namespace catalogue::search {

/// What was typed, compared with one word after another. Both are folded.
class Misspelling {
public:
    explicit Misspelling(std::string_view typed);

    /// About 1 for a letter too many, too few, wrong, or changed places with its neighbour; less for what people and
    /// ears confuse: vowels, doubled letters, c and k, f and ph, letters that are not heard.
    /// Of a word that is further than `at_most`, which is not above 3.5: some number above it.
    [[nodiscard]] double cost_of(std::string_view word, double at_most);

private:
    double align(std::u16string_view typed, std::u16string_view word, double at_most);

    std::u16string m_written, m_heard;
    std::vector<double> m_before, m_last, m_row, m_lone; ///< Kept from word to word.
};

[[nodiscard]] double edit_cost(std::string_view typed, std::string_view word);

/// As much as a misspelling of so many letters may be away from what was meant. 0: too short to tell.
[[nodiscard]] double most_cost(std::size_t letters);

} // namespace catalogue::search

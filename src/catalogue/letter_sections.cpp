#include "catalogue/letter_sections.h"

#include <algorithm>
#include <optional>

namespace catalogue {

namespace {

// A row can divide so many times what the next one can. Sections are joined until a row has about so many: the first
// may be as long as an alphabet, so that as a rule all its labels are two letters.
constexpr int k_reach_of_row = 16;
constexpr int k_most_in_first_row = 26, k_most_in_row = 8;

struct Row {
    std::span<std::uint8_t const> shared;
    int largest; ///< More cards are too many for one section.
    int most;

    /// Where the cards of [first, last) begin to differ: "Ca", "Ce", "Ch", however many cards each has. Where that is
    /// everywhere, nowhere: cut() finds these places, too.
    [[nodiscard]] std::vector<int> natural(int first, int last, int steps) const
    {
        std::vector<int> begins { first };
        for (int i = first + 1; i < last; ++i)
            if (shared[static_cast<std::size_t>(i)] == steps)
                begins.push_back(i);
        if (static_cast<int>(begins.size()) > most * 10)
            begins.resize(1);
        begins.push_back(last);
        return begins;
    }

    /// Sections that are too large are cut where the shortest labels do.
    [[nodiscard]] std::vector<int> cut(std::vector<int> const& begins) const
    {
        std::vector<int> finer { begins.front() };
        for (std::size_t i = 1; i < begins.size(); ++i) {
            while (begins[i] - finer.back() > largest) {
                auto const from = shared.begin() + finer.back() + (largest + 1) / 2;
                auto const to = shared.begin() + finer.back() + largest + 1;
                auto shortest = from;
                for (auto at = from; at != to; ++at)
                    shortest = *at <= *shortest ? at : shortest;
                finer.push_back(static_cast<int>(shortest - shared.begin()));
            }
            finer.push_back(begins[i]);
        }
        return finer;
    }

    /// Neighbours become one, the smallest first, until there are few enough or all are large.
    void join(std::vector<int>& begins) const
    {
        while (static_cast<int>(begins.size()) - 1 > most) {
            std::optional<std::size_t> best;
            for (std::size_t i = 1; i + 1 < begins.size(); ++i)
                if (int const both = begins[i + 1] - begins[i - 1];
                    both <= largest && (!best || both < begins[*best + 1] - begins[*best - 1]))
                    best = i;
            if (!best)
                return;
            begins.erase(begins.begin() + static_cast<std::ptrdiff_t>(*best));
        }
    }
};

/// `whole` is a section, or a letter.
void divide(
    std::span<std::uint8_t const> shared, int row, LetterSection const& whole, std::vector<LetterSection>& sections)
{
    int const first = whole.first, last = whole.first + whole.cards;
    if (whole.cards <= 2 * k_cards_a_page)
        return;
    // A first row goes by the second letter even where one row would do that cuts finer.
    int largest = row == 0 ? k_cards_a_page * k_reach_of_row : k_cards_a_page;
    while (whole.cards > k_reach_of_row * largest)
        largest *= k_reach_of_row;

    int const common = *std::min_element(shared.begin() + first + 1, shared.begin() + last);
    std::vector<int> begins;
    for (; begins.size() <= 2 && largest >= k_cards_a_page; largest /= k_reach_of_row) {
        Row const divided { shared, largest, row == 0 ? k_most_in_first_row : k_most_in_row };
        begins = divided.natural(first, last, common);
        divided.join(begins);
        begins = divided.cut(begins);
        divided.join(begins);
    }
    if (begins.size() <= 2)
        return;
    for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
        int const steps = i == 0 ? std::max(common + 1, whole.steps) : shared[static_cast<std::size_t>(begins[i])] + 1;
        LetterSection const section { row, begins[i], begins[i + 1] - begins[i], steps };
        sections.push_back(section);
        divide(shared, row + 1, section, sections);
    }
}

} // namespace

std::vector<LetterSection> sections_of(std::span<std::uint8_t const> shared)
{
    std::vector<LetterSection> sections;
    divide(shared, 0, { .cards = static_cast<int>(shared.size()) }, sections);
    return sections;
}

} // namespace catalogue

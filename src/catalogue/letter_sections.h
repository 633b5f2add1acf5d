#pragma once
// Divides the cards of a letter into rows of sections: "Ca Ce Ch" below C, "Cha Che Chi" below Ch. Two rows lead to any
// card of a library of 1,500, four to any of 100,000, without paging further than once.

#include <cstdint>
#include <span>
#include <vector>

namespace catalogue {

struct LetterSection {
    int row = 0;   ///< 0 divides the letter; a further row, a section of the row before.
    int first = 0; ///< Card.
    int cards = 0;
    int steps = 0; ///< So many of its first card's steps are its label (title_steps.h).
    friend bool operator==(LetterSection const&, LetterSection const&) = default;
};

/// As few as fit on the lowest screen.
inline constexpr int k_cards_a_page = 3;

/// `shared` says of each card, in order, how many steps it shares with the one before it; the first value is of no
/// matter. Two pages are not divided. Sections of a row stand in the order of their cards, each followed by the row
/// that divides it.
[[nodiscard]] std::vector<LetterSection> sections_of(std::span<std::uint8_t const> shared);

} // namespace catalogue

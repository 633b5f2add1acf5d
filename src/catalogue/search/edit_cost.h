#pragma once
// How far a misspelling is from a word.

#include <string_view>

namespace catalogue::search {

/// About 1 for a letter too many, too few, wrong, or changed places with its neighbour; less for what people and ears
/// confuse: vowels, doubled letters, c and k, f and ph, letters that are not heard. Both are folded.
[[nodiscard]] double edit_cost(std::string_view typed, std::string_view word);

/// As much as a misspelling of so many letters may be away from what was meant. 0: too short to tell.
[[nodiscard]] double most_cost(std::size_t letters);

} // namespace catalogue::search

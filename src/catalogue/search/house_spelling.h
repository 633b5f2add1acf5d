#pragma once
// Words of the lexicon, which knows no apostrophes, as the library writes them.

#include "base/wiping_string.h"
#include "catalogue/search/word_reader.h"
#include "catalogue/vocabulary/search.h"

#include <string_view>
#include <vector>

namespace catalogue::search {

/// "alzheimers disease" is "Alzheimer's disease" where a hit has it so. Words of `typed` stay as they are, and so does
/// what the hits show nowhere. Capitals alone make no other spelling: titles and headings have them everywhere.
[[nodiscard]] base::WipingString in_house_spelling(
    std::string_view corrected, std::string_view typed, std::vector<SearchHit> const& hits, WordReader const& reader);

} // namespace catalogue::search

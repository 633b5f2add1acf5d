#pragma once
// Phrases that synonyms are known for, by stems.

#include "catalogue/search/word_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace catalogue::search {

/// By which a phrase is known, a space between its words.
struct Phrase {
    std::string key;
    bool is_found_so = true; ///< The key is all stems, as they stand side by side in texts.
};

/// Of words that say nothing only those count beside which a single word would be left: "can't get pregnant" is not
/// what "pregnant" means. An article never does.
[[nodiscard]] Phrase phrase_of(std::vector<Word> const& words, std::string_view language);

[[nodiscard]] std::vector<Word> words_in(std::string_view text, WordReader const& reader);

} // namespace catalogue::search

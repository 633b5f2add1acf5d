#pragma once
// What a question wants to know of its subject: treatment, causes, symptoms. Sections are headed by such words.

#include "catalogue/search/word_reader.h"
#include "content/synonyms.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace catalogue::search {

/// Words that ask for the same, in groups. None for languages without a list.
[[nodiscard]] std::vector<content::SynonymGroup> intents_in(std::string_view language);

/// The stems of all of them.
[[nodiscard]] std::set<std::string, std::less<>> intent_stems(WordReader const& reader);

} // namespace catalogue::search

#pragma once
// A visitor's words as what to look for. Throws SQLite::Exception: call it inside guarded().

#include "base/wiping_string.h"
#include "catalogue/search/lexicon.h"
#include "catalogue/search/spelling.h"
#include "catalogue/search/word_reader.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue::search {

/// One way to say a concept.
struct Alternative {
    std::string phrase;        ///< Stems, a space between them.
    double likeness = 1;       ///< How well it stands for the typed word; at most 1.
    double certainty = 1;      ///< That the typed word meant it; see Meaning.
    std::int64_t sections = 0; ///< Lexicon::sections_with()
};

/// A word of the question, and what else would answer it.
struct Concept {
    std::vector<Alternative> alternatives;
    std::int64_t sections = 0; ///< With the likeliest alternative.
    double weight = 0;         ///< How much it tells.
    int times = 1;             ///< The question says it.
    bool small_talk = false;   ///< See noise_words.h.
    bool intent = false;       ///< Asks for a kind of section: treatment, causes.

    [[nodiscard]] double certainty() const { return alternatives.front().certainty; }
};

struct Question {
    Question() = default;
    Question(Question&&) noexcept = default;
    Question& operator=(Question&&) noexcept = default;
    /// Overwrites what was asked.
    ~Question();

    std::vector<Concept> concepts {}; ///< In the order of the words.
    base::WipingString corrected {};  ///< Empty: nothing was corrected.
    /// What the words that the library does not know would tell, and those that were guessed, as far as they are
    /// uncertain: in the measure of Concept::weight.
    double unheard = 0;
};

/// Words that say nothing, and those that nothing in the library is like, are left out.
[[nodiscard]] Question understand(
    std::string_view words, WordReader const& reader, Lexicon& lexicon, Spelling spelling = Spelling::corrected);

} // namespace catalogue::search

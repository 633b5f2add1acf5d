#pragma once
// What each word of a question means in the words of the library: half-typed, misspelt, run together, torn apart.

#include "catalogue/search/lexicon.h"
#include "catalogue/search/word_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace catalogue::search {

/// A stem that a typed word may mean.
struct Meaning {
    std::string stem;
    std::int64_t sections = 0;
    bool named = false;
    double likeness = 1;  ///< How well it stands for the typed word.
    double certainty = 1; ///< That it was meant at all: 0 where chance would have found a word as near.
};

/// One or more typed words that together are one word of the library, or the other way round.
struct TypedWord {
    std::size_t begin = 0, end = 0; ///< Bytes of the question.
    std::vector<Meaning> meanings;  ///< Likeliest first; none: nothing is like it.
    std::string corrected {};       ///< What it was taken for; empty: as typed.
    bool small_talk = false;        ///< See noise_words.h.
};

/// A question of more words than this has such that are about its writer.
inline constexpr std::size_t k_short_question = 4;

enum class Spelling {
    corrected, ///< A word may be a misspelling of others.
    as_typed,
};

/// Leaves words out that say nothing.
[[nodiscard]] std::vector<TypedWord> read_words(
    std::string_view question, WordReader const& reader, Lexicon& lexicon, Spelling spelling = Spelling::corrected);

} // namespace catalogue::search

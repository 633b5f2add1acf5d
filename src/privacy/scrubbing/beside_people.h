#pragma once
// What the words around a word without a capital say of its being somebody's name.

#include "privacy/scrubbing/dictionary.h"
#include "privacy/scrubbing/name_words.h"

namespace privacy::scrubbing {

/// The tokens from `begin` up to `end` stand next to a word that speaks of people only: "thanks hope", "taken by joy",
/// "sue helped me".
[[nodiscard]] bool is_clearly_beside_people(Line const& line, NameWords const& words, int begin, int end);

/// The same for words that speak of people among others: "thanks frank", "put in by grace", "jose me tomo".
[[nodiscard]] bool is_beside_people(Line const& line, NameWords const& words, int begin, int end);

/// What people do follows the word: "tash helped", but not "the dayroom helped".
[[nodiscard]] bool helps_by_name(Line const& line, int at);

/// A word without a capital that no list has is a name by its letters: fewer of a name's are asked for next to people,
/// more where it is a word misspelt or a form of one. `joined`: a name was found before it, and "and".
[[nodiscard]] bool is_name_by_letters(Line const& line, NameWords const& words, int at, bool joined);

/// How the word at `at` is misspelt. To find that out takes long: in a text of many pages nothing is like a word.
[[nodiscard]] Misspelling misspelling_at(Line const& line, int at);

} // namespace privacy::scrubbing

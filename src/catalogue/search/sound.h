#pragma once
// How a word sounds, roughly: what people who write by ear get right.

#include <string>
#include <string_view>
#include <vector>

namespace catalogue::search {

/// A key in capitals after the manner of Metaphone, of Latin letters (others by way of ICU's transliteration):
/// consonants in classes, vowels only at the beginning as A. "neumonia" and "pneumonia" are "NMN". `spelling` is
/// folded.
[[nodiscard]] std::string sound_of(std::string_view spelling);

/// The sound, and it with one letter less, for each letter: two words that differ by one sound have one of these in
/// common. Only the sound itself where it has fewer than `least` letters.
[[nodiscard]] std::vector<std::string> sounds_around(std::string_view sound, std::size_t least);

/// The last letters behind a hyphen, which no sound has: for words whose first letters are wrong.
[[nodiscard]] std::string ending_of(std::string_view spelling);

} // namespace catalogue::search

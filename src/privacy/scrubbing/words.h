#pragma once
// What the word lists in scrubbing/lists say of a word. The lists hold plain text: lower case, no accents, "_" for a
// space.

#include <cstdint>
#include <string_view>

namespace privacy::scrubbing {

/// A set of the lists below; each file of that name is one bit.
using Classes = std::uint64_t;

namespace lists {

inline constexpr Classes given_names = 1ull << 0;    ///< That are no everyday words.
inline constexpr Classes family_names = 1ull << 1;   ///< That are no everyday words.
inline constexpr Classes word_names = 1ull << 2;     ///< Names that are also words: rose, will, delgado.
inline constexpr Classes everyday_words = 1ull << 3; ///< Never a name by a capital alone.
inline constexpr Classes health_words = 1ull
    << 4; ///< Medicines, illnesses, brands, peoples: never a name by a capital alone.
inline constexpr Classes eponyms = 1ull << 5;      ///< People whose name is that of an illness or a test.
inline constexpr Classes eponym_nouns = 1ull << 6; ///< What is called after people and places: disease, scale.
inline constexpr Classes titles = 1ull << 7;       ///< Before a surname.
inline constexpr Classes roles = 1ull << 8;        ///< People, who may be followed by their name.
inline constexpr Classes months = 1ull << 9;
inline constexpr Classes cities = 1ull << 10;
inline constexpr Classes word_cities = 1ull << 11; ///< Cities that are also words or names.
inline constexpr Classes regions = 1ull << 12;     ///< States and countries, which may stay.
inline constexpr Classes streets = 1ull << 13;     ///< After a street's name.
inline constexpr Classes vias = 1ull << 14;        ///< Before a street's name.
inline constexpr Classes institutions = 1ull << 15;
inline constexpr Classes units = 1ull << 16;        ///< What a plain number may count or measure.
inline constexpr Classes person_verbs = 1ull << 17; ///< What only people do.
inline constexpr Classes particles = 1ull << 18;    ///< Inside a name: de, van.
inline constexpr Classes wards = 1ull << 19;        ///< Rooms, beds and units that have a number.
inline constexpr Classes landmarks = 1ull << 20;    ///< After a place's name, with a capital: Park, Bakery, High.
inline constexpr Classes departments = 1ull << 21;  ///< Of a hospital: cardiology, partos.
inline constexpr Classes posts = 1ull << 22;        ///< That one person holds: director, jefa.
inline constexpr Classes relatives = 1ull << 23;

// The next are in no file of ours; a line's words have them by the dictionary.
inline constexpr Classes common = 1ull << 24;         ///< In a dictionary, or derived from a word in it.
inline constexpr Classes strange = 1ull << 25;        ///< In no dictionary as it is, and in no list but those of names.
inline constexpr Classes proper_nouns = 1ull << 26;   ///< In a dictionary with a capital only.
inline constexpr Classes ordinary_names = 1ull << 27; ///< Names that as words are too usual to speak for a name.
inline constexpr Classes listed_names = 1ull << 28;   ///< In our own lists of names: usual ones of English and Spanish.
inline constexpr Classes family_words = 1ull << 29;   ///< Family names that are words as well.
inline constexpr Classes foreign_words = 1ull << 33;  ///< Words of the other language than the comment's only.
inline constexpr Classes phrase_begins = 1ull << 32;  ///< The first of several words that are in a list together.
inline constexpr Classes given_words = 1ull << 31;    ///< Given names of many that are words, places or saints as well.
inline constexpr Classes clinical
    = 1ull << 30; ///< In a list of medical words with a capital only: a brand, or a surgeon.

} // namespace lists

/// FNV-1a, so that a word is compared with a hundred others in a hundred integer comparisons. `hash` is that of what
/// stands before the word.
[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view word, std::uint64_t hash = 0xCBF29CE484222325)
{
    for (char const c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return hash;
}

/// A word that a rule names. Two words of one hash are not to be expected among 64 bits.
struct Word {
    std::uint64_t hash;
    consteval Word(char const* literal)
        : hash(hash_of(literal))
    {
    }
};

/// Looks up the hash of a plain word or, with "_" between its words, of a phrase.
[[nodiscard]] Classes classes_of(std::uint64_t hash);

} // namespace privacy::scrubbing

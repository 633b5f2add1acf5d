#include "content/spanish_reading.h"

#include "content/word_count.h"

#include <algorithm>
#include <array>
#include <string>

namespace content {

namespace {

enum class Sound { none, consonant, strong, weak };

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

Sound sound_of(char letter)
{
    switch (letter | 0x20) {
    case 'a':
    case 'e':
    case 'o': return Sound::strong;
    case 'i':
    case 'u': return Sound::weak;
    default: return Sound::consonant;
    }
}

/// Of the letters whose UTF-8 begins with 0xC3. An accent on a weak vowel makes it strong: "pa-ís".
Sound accented_sound_of(char second)
{
    switch (static_cast<unsigned char>(second) | 0x20) {
    case 0xA1: // á
    case 0xA9: // é
    case 0xAD: // í
    case 0xB3: // ó
    case 0xBA: // ú
        return Sound::strong;
    case 0xBC: return Sound::weak; // ü
    default: return Sound::consonant;
    }
}

/// The sounds of a word. An 'h' is none, but for "ch": "deshielo" is spoken as "desielo".
std::string sounds_of(std::string_view word)
{
    std::string sounds;
    auto const add = [&](Sound sound) { sounds += static_cast<char>(sound); };
    for (std::size_t i = 0; i < word.size(); ++i) {
        char const letter = word[i];
        bool const is_last = i + 1 == word.size();
        if (letter == '\xC3' && !is_last)
            add(accented_sound_of(word[++i]));
        else if ((letter | 0x20) == 'y')
            add(is_last || !is_ascii_letter(word[i + 1]) || sound_of(word[i + 1]) == Sound::consonant
                    ? Sound::weak
                    : Sound::consonant);
        else if (is_ascii_letter(letter) && (letter | 0x20) != 'h')
            add(sound_of(letter));
    }
    return sounds;
}

bool is_word(std::string_view word)
{
    return std::ranges::any_of(word, [](char c) { return is_ascii_letter(c) || is_digit(c) || c == '\xC3'; });
}

struct Anchor {
    double perspicuity, grade;
};

} // namespace

int spanish_syllables_of(std::string_view word)
{
    std::string const sounds = sounds_of(word);
    int count = 0;
    for (std::size_t begin = 0; begin < sounds.size();) {
        auto const is_vowel = [](char sound) { return sound >= static_cast<char>(Sound::strong); };
        std::size_t end = begin;
        int strong = 0;
        for (; end < sounds.size() && is_vowel(sounds[end]); ++end)
            strong += sounds[end] == static_cast<char>(Sound::strong);
        // Two strong vowels part; weak ones lean on a strong one, or on each other.
        count += end > begin ? std::max(strong, 1) : 0;
        begin = end + 1;
    }
    return std::max(count, 1);
}

ReadingLevel spanish_reading_level(std::string_view text)
{
    auto level
        = count_words(text, [](std::string_view word) { return is_word(word) ? spanish_syllables_of(word) : 0; });
    level.polysyllables = 0;
    return level;
}

double perspicuity(ReadingLevel const& level)
{
    if (level.words == 0)
        return 0;
    return 206.835 - 62.3 * level.syllables / level.words
        - static_cast<double>(level.words) / std::max(level.sentences, 1);
}

double spanish_grade(double perspicuity)
{
    constexpr std::array k_anchors { Anchor { 80, 3 }, Anchor { 65, 6 }, Anchor { 55, 10 }, Anchor { 40, 12 } };
    // Beyond the first and the last, as between it and its neighbour.
    std::size_t at = 1;
    while (at + 1 < k_anchors.size() && perspicuity < k_anchors.at(at).perspicuity)
        ++at;
    Anchor const &easier = k_anchors.at(at - 1), &harder = k_anchors.at(at);
    double const share = (easier.perspicuity - perspicuity) / (easier.perspicuity - harder.perspicuity);
    return std::max(0.0, easier.grade + share * (harder.grade - easier.grade));
}

} // namespace content

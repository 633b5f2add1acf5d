#include "catalogue/search/sound.h"

#include "base/utf8.h"

#include <unicode/translit.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace catalogue::search {

namespace {

/// What follows says little, and each letter more makes the index larger.
constexpr std::size_t k_sound_limit = 8;
constexpr std::size_t k_ending_letters = 4;

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }
bool is_soft(char letter) { return letter == 'e' || letter == 'i' || letter == 'y'; }

using Rule = std::pair<std::string_view, std::string_view>;

/// At the beginning of a word.
constexpr std::array k_first {
    Rule { "kn", "N" },
    Rule { "gn", "N" },
    Rule { "pn", "N" },
    Rule { "mn", "N" },
    Rule { "ps", "S" },
    Rule { "pt", "T" },
    Rule { "wr", "R" },
    Rule { "x", "S" },
};

/// The first that fits counts.
constexpr std::array k_rules {
    Rule { "tion", "SN" },
    Rule { "sion", "SN" },
    Rule { "cian", "SN" },
    Rule { "tch", "K" },
    Rule { "sch", "SK" },
    Rule { "ght", "T" },
    Rule { "thm", "M" },
    Rule { "ph", "F" },
    Rule { "gh", "" },
    Rule { "ch", "K" },
    Rule { "ck", "K" },
    Rule { "sh", "S" },
    Rule { "th", "T" },
    Rule { "dg", "J" },
    Rule { "qu", "K" },
    Rule { "q", "K" },
    Rule { "x", "KS" },
    Rule { "z", "S" },
    Rule { "v", "B" },
    Rule { "w", "" },
    Rule { "h", "" },
    Rule { "j", "J" },
};

std::string in_latin(std::string_view spelling)
{
    UErrorCode status = U_ZERO_ERROR;
    thread_local std::unique_ptr<icu::Transliterator> const to_latin(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    auto text = icu::UnicodeString::fromUTF8({ spelling.data(), static_cast<std::int32_t>(spelling.size()) });
    if (to_latin)
        to_latin->transliterate(text);
    std::string latin;
    text.toUTF8String(latin);
    return latin;
}

/// Of a letter that no rule is about.
char sound_of_letter(char letter, char next)
{
    if (letter == 'c')
        return is_soft(next) ? 'S' : 'K';
    if (letter == 'g')
        return is_soft(next) ? 'J' : 'G';
    return static_cast<char>(letter - 'a' + 'A');
}

void append(std::string& sound, std::string_view letters)
{
    for (char const letter : letters)
        if (sound.empty() || sound.back() != letter)
            sound += letter;
}

} // namespace

std::string sound_of(std::string_view spelling)
{
    bool const ascii = std::ranges::all_of(spelling, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    std::string const word = ascii ? std::string(spelling) : in_latin(spelling);
    std::string sound;
    auto const fits = [&](std::size_t at) {
        return [&word, at](Rule const& rule) { return std::string_view(word).substr(at).starts_with(rule.first); };
    };
    for (std::size_t at = 0; at < word.size() && sound.size() < k_sound_limit;) {
        auto const* const first = at == 0 ? std::ranges::find_if(k_first, fits(0)) : k_first.end();
        if (first != k_first.end()) {
            append(sound, first->second);
            at += first->first.size();
            continue;
        }
        if (auto const* const rule = std::ranges::find_if(k_rules, fits(at)); rule != k_rules.end()) {
            append(sound, rule->second);
            at += rule->first.size();
            continue;
        }
        char const letter = word[at++];
        if (is_vowel(letter))
            append(sound, sound.empty() ? "A" : "");
        else if (letter >= 'a' && letter <= 'z')
            append(sound, std::string(1, sound_of_letter(letter, at < word.size() ? word[at] : '\0')));
    }
    return sound;
}

std::string ending_of(std::string_view spelling)
{
    std::size_t begin = spelling.size(), letters = 0;
    while (begin > 0 && letters < k_ending_letters)
        letters += base::is_continuation(spelling[--begin]) ? 0 : 1;
    return '-' + std::string(spelling.substr(begin));
}

std::vector<std::string> sounds_around(std::string_view sound, std::size_t least)
{
    std::vector<std::string> sounds { std::string(sound) };
    if (sound.size() < least)
        return sounds;
    for (std::size_t at = 0; at < sound.size(); ++at)
        sounds.push_back(std::string(sound.substr(0, at)) + std::string(sound.substr(at + 1)));
    std::ranges::sort(sounds);
    sounds.erase(std::unique(sounds.begin(), sounds.end()), sounds.end());
    return sounds;
}

} // namespace catalogue::search

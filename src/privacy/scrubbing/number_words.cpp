#include "privacy/scrubbing/number_words.h"

#include <algorithm>
#include <array>

namespace privacy::scrubbing {

namespace {

struct NumberWord {
    std::string_view word;
    int value;
};

constexpr auto sorted(auto words)
{
    std::ranges::sort(words, {}, &NumberWord::word);
    return words;
}

constexpr std::array k_cardinals = sorted(std::to_array<NumberWord>({ { "zero", 0 }, { "cero", 0 }, { "one", 1 },
    { "uno", 1 }, { "two", 2 }, { "dos", 2 }, { "three", 3 }, { "tres", 3 }, { "four", 4 }, { "cuatro", 4 },
    { "five", 5 }, { "cinco", 5 }, { "six", 6 }, { "seis", 6 }, { "seven", 7 }, { "siete", 7 }, { "eight", 8 },
    { "ocho", 8 }, { "nine", 9 }, { "nueve", 9 }, { "ten", 10 }, { "diez", 10 }, { "eleven", 11 }, { "once", 11 },
    { "twelve", 12 }, { "doce", 12 }, { "thirteen", 13 }, { "trece", 13 }, { "fourteen", 14 }, { "catorce", 14 },
    { "fifteen", 15 }, { "quince", 15 }, { "sixteen", 16 }, { "dieciseis", 16 }, { "seventeen", 17 },
    { "diecisiete", 17 }, { "eighteen", 18 }, { "dieciocho", 18 }, { "nineteen", 19 }, { "diecinueve", 19 },
    { "twenty", 20 }, { "veinte", 20 }, { "veintiuno", 21 }, { "veintiun", 21 }, { "veintidos", 22 },
    { "veintitres", 23 }, { "veinticuatro", 24 }, { "veinticinco", 25 }, { "veintiseis", 26 }, { "veintisiete", 27 },
    { "veintiocho", 28 }, { "veintinueve", 29 }, { "thirty", 30 }, { "treinta", 30 }, { "forty", 40 },
    { "cuarenta", 40 }, { "fifty", 50 }, { "cincuenta", 50 }, { "sixty", 60 }, { "sesenta", 60 }, { "seventy", 70 },
    { "setenta", 70 }, { "eighty", 80 }, { "ochenta", 80 }, { "ninety", 90 }, { "ninty", 90 }, { "ninedy", 90 },
    { "ninetey", 90 }, { "nintey", 90 }, { "fourty", 40 }, { "ninteen", 19 }, { "eigth", 8 }, { "eigthy", 80 },
    { "fivty", 50 }, { "forteen", 14 }, { "noventa", 90 }, { "nobenta", 90 }, { "hundred", 100 }, { "cien", 100 } }));

constexpr std::array k_ordinals
    = sorted(std::to_array<NumberWord>({ { "first", 1 }, { "primero", 1 }, { "primer", 1 }, { "primera", 1 },
        { "second", 2 }, { "segundo", 2 }, { "segunda", 2 }, { "third", 3 }, { "tercero", 3 }, { "tercer", 3 },
        { "tercera", 3 }, { "fourth", 4 }, { "cuarto", 4 }, { "cuarta", 4 }, { "fifth", 5 }, { "quinto", 5 },
        { "quinta", 5 }, { "sixth", 6 }, { "sexto", 6 }, { "seventh", 7 }, { "septimo", 7 }, { "eighth", 8 },
        { "octavo", 8 }, { "ninth", 9 }, { "noveno", 9 }, { "tenth", 10 }, { "decimo", 10 }, { "eleventh", 11 },
        { "twelfth", 12 }, { "thirteenth", 13 }, { "fourteenth", 14 }, { "fifteenth", 15 }, { "sixteenth", 16 },
        { "seventeenth", 17 }, { "eighteenth", 18 }, { "nineteenth", 19 }, { "twentieth", 20 }, { "thirtieth", 30 } }));

std::optional<int> value_in(auto const& words, std::string_view word)
{
    if (word.size() < 3)
        return std::nullopt;
    auto const found = std::ranges::lower_bound(words, word, {}, &NumberWord::word);
    return found != words.end() && found->word == word ? std::optional(found->value) : std::nullopt;
}

} // namespace

std::optional<int> cardinal(std::string_view plain_word) { return value_in(k_cardinals, plain_word); }
std::optional<int> ordinal(std::string_view plain_word) { return value_in(k_ordinals, plain_word); }

} // namespace privacy::scrubbing

#include "text/typesetter.h"

#include <algorithm>
#include <array>

namespace text {

namespace {

bool is_same(std::string_view a, std::string_view b)
{
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

template <std::size_t size>
bool contains(std::array<std::string_view, size> const& list, std::string_view subtag)
{
    return std::any_of(list.begin(), list.end(), [&](std::string_view entry) { return is_same(entry, subtag); });
}

/// Likely scripts by CLDR: the languages whose usual script runs from the right.
constexpr std::array<std::string_view, 24> k_languages { "ar", "arc", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa",
    "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi" };

constexpr std::array<std::string_view, 12> k_scripts { "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr",
    "Syrc", "Syre", "Syrj", "Thaa" };

} // namespace

Direction direction_of(std::string_view language)
{
    std::size_t const end = language.find_first_of("-_");
    bool is_right_to_left = contains(k_languages, language.substr(0, end));
    for (std::size_t from = end; from != std::string_view::npos;) {
        std::size_t const next = language.find_first_of("-_", from + 1);
        std::size_t const length = next == std::string_view::npos ? next : next - from - 1;
        std::string_view const subtag = language.substr(from + 1, length);
        if (subtag.size() == 1)
            break; // An extension: nothing after it names a script.
        if (subtag.size() == 4 && (subtag[0] < '0' || subtag[0] > '9'))
            is_right_to_left = contains(k_scripts, subtag);
        from = next;
    }
    return is_right_to_left ? Direction::right_to_left : Direction::left_to_right;
}

} // namespace text

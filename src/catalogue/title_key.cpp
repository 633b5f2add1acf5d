#include "catalogue/title_key.h"

#include "catalogue/search/fold.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <vector>

namespace catalogue {

namespace {

/// "Hepatitis A" and "Vitamin A" keep their letter: "a" is an article only where it comes first.
constexpr auto k_english_articles = std::to_array<std::string_view>({ "an", "the", "of", "and", "in", "for", "your" });
constexpr auto k_spanish_articles
    = std::to_array<std::string_view>({ "el", "la", "los", "las", "un", "una", "de", "del", "y", "en", "para", "su" });

enum class Grammar { english, spanish, none };

Grammar grammar_of(std::string_view tag)
{
    std::string_view const language = tag.substr(0, tag.find('-'));
    return language == "en" ? Grammar::english : language == "es" ? Grammar::spanish : Grammar::none;
}

/// Of letters and digits with their marks; an apostrophe ends no word.
std::vector<std::string> words_of(std::string_view folded)
{
    std::vector<std::string> words(1);
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(folded.data());
    auto const length = static_cast<std::int32_t>(folded.size());
    for (std::int32_t at = 0; at < length;) {
        std::int32_t const begin = at;
        UChar32 letter = 0;
        U8_NEXT(bytes, at, length, letter);
        bool const of_word = letter >= 0 && (u_isalnum(letter) || (U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0);
        if (of_word)
            words.back().append(folded.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin)));
        else if (letter != '\'' && letter != 0x2019 && !words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings)
{
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

/// The rules of Harman's S stemmer (1991), which touch nothing but plurals.
void make_singular_english(std::string& word)
{
    if (word.size() < 4 || !word.ends_with('s'))
        return;
    if (word.ends_with("ies") && !ends_with_any(word, { "eies", "aies" }))
        word.replace(word.size() - 3, 3, "y");
    else if (!ends_with_any(word, { "us", "ss", "is" }))
        word.pop_back();
}

/// "Vacunas", "infecciones", "voces" (of "voz"); folded words have no accents.
void make_singular_spanish(std::string& word)
{
    if (word.size() < 4 || !word.ends_with('s') || ends_with_any(word, { "is", "us" }))
        return;
    if (word.ends_with("ces"))
        word.replace(word.size() - 3, 3, "z");
    else if (ends_with_any(word, { "nes", "res", "les", "des" }))
        word.resize(word.size() - 2);
    else
        word.pop_back();
}

std::string joined(std::vector<std::string> const& words)
{
    std::string key;
    for (std::string const& word : words)
        key += (key.empty() ? "" : " ") + word;
    return key;
}

} // namespace

std::string title_key(std::string_view title, std::string_view subtitle, std::string_view language)
{
    std::string whole(title);
    if (!subtitle.empty())
        whole += " " + std::string(subtitle);
    std::vector<std::string> const all = words_of(search::folded(whole));
    if (all.empty())
        return whole;

    Grammar const grammar = grammar_of(language);
    std::span<std::string_view const> const articles = grammar == Grammar::english
        ? std::span<std::string_view const>(k_english_articles)
        : grammar == Grammar::spanish ? std::span<std::string_view const>(k_spanish_articles)
                                      : std::span<std::string_view const>();
    std::vector<std::string> words;
    for (std::size_t i = 0; i < all.size(); ++i) {
        bool const is_article = std::ranges::find(articles, all[i]) != articles.end()
            || (grammar == Grammar::english && i == 0 && all[i] == "a");
        if (is_article)
            continue;
        std::string word = all[i];
        if (grammar == Grammar::english)
            make_singular_english(word);
        else if (grammar == Grammar::spanish)
            make_singular_spanish(word);
        words.push_back(std::move(word));
    }
    if (words.empty())
        words = all;
    std::ranges::sort(words);
    return joined(words);
}

} // namespace catalogue

#include "content/readability.h"

#include "content/plain_language.h"
#include "content/spanish_reading.h"
#include "content/word_count.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace content {

namespace {

/// Of fewer words the formulas say nothing.
constexpr int k_least_words = 20;

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

bool writes_spaces(std::string_view language)
{
    constexpr auto k_without = std::to_array<std::string_view>({ "bo", "ja", "km", "lo", "my", "th", "yue", "zh" });
    return std::ranges::find(k_without, language) == k_without.end();
}

/// A dash by itself is no word: general punctuation begins with 0xE2, signs of Latin-1 with 0xC2.
bool begins_letter_or_digit(char c)
{
    auto const byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte > 0xC2 && byte != 0xE2);
}

ReadingLevel words_of_any_script(std::string_view text)
{
    return count_words(
        text, [](std::string_view word) { return std::ranges::any_of(word, begins_letter_or_digit) ? 1 : 0; });
}

template <typename Count>
ReadingLevel level_of(Article const& article, Count const& count)
{
    ReadingLevel total = count(article.metadata.title);
    for (Block const& block : article.blocks)
        total += count(block.content.text);
    return total;
}

} // namespace

Readability readability_of(Article const& article)
{
    std::string_view const language = primary_language(article.metadata.language);
    if (!writes_spaces(language))
        return {};
    if (language != "en" && language != "es")
        return { level_of(article, words_of_any_script).words, std::nullopt };
    bool const english = language == "en";
    auto const level = english ? reading_level(article) : level_of(article, spanish_reading_level);
    Readability found { level.words, std::nullopt };
    if (level.words >= k_least_words)
        found.grade = english ? level.grade() : spanish_grade(perspicuity(level));
    return found;
}

} // namespace content

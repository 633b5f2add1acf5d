#include "content/plain_language.h"

#include "content/word_count.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace content {

namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

std::string letters_of(std::string_view word)
{
    std::string letters;
    for (char const c : word) {
        char const small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (is_letter(small))
            letters += small;
    }
    return letters;
}

/// Pairs of vowels that are spoken apart: "di-et", "medi-um", "cre-ate", "ide-a", "flu-id", "ri-ot".
bool is_hiatus(std::string_view word, std::size_t second)
{
    std::string_view const pair = word.substr(second - 1, 2);
    std::string_view const rest = word.substr(second);
    char const before = second >= 2 ? word[second - 2] : ' ';
    if (pair == "ia")
        return before != 'c' && before != 't' && before != 'g' && before != 's';
    if (pair == "io")
        return !rest.starts_with("on") && before != 't' && before != 'c' && before != 'g';
    if (pair == "iu" || pair == "eo" || pair == "ua")
        return before != 'q' && before != 'g' && before != 'p';
    if (rest.starts_with("ing"))
        return true;
    if (pair == "ie")
        return rest.starts_with("et") || word.starts_with("science")
            || ((rest.starts_with("ent") || rest.starts_with("ence")) && before != 't' && before != 'c');
    if (pair == "ea" && rest.size() == 1)
        return word.find_first_of("aeiouy") < second - 1;
    if (pair == "ea")
        return rest.starts_with("ate") && before == 'r';
    if (pair == "ui")
        return rest == "id" || rest == "ids";
    return pair == "ya" || (pair == "yi" && second + 1 < word.size());
}

/// Whether the last vowel is an 'e' that is only written: "made", "makes", "helped".
bool has_silent_end(std::string_view word)
{
    if (word.ends_with("diabetes"))
        return false;
    if (word.ends_with("le") && word.size() > 2 && !is_vowel(word[word.size() - 3]))
        return false;
    if (word.ends_with("e"))
        return word.size() > 2 && !is_vowel(word[word.size() - 2]);
    if (word.size() < 4 || is_vowel(word[word.size() - 3]))
        return false;
    char const before = word[word.size() - 3];
    if (word.ends_with("es"))
        return std::string_view("sxzcghl").find(before) == std::string_view::npos;
    return word.ends_with("ed") && before != 't' && before != 'd';
}

/// An 'e' that is only written before an ending: "safe-ly", "care-ful", "use-less".
bool has_silent_middle(std::string_view word)
{
    for (std::string_view const ending : { "ely", "eful", "efully", "eless" })
        if (word.size() > ending.size() + 1 && word.ends_with(ending))
            return !is_vowel(word[word.size() - ending.size() - 1]);
    return false;
}

} // namespace

ReadingLevel& ReadingLevel::operator+=(ReadingLevel const& other)
{
    words += other.words;
    sentences += other.sentences;
    syllables += other.syllables;
    polysyllables += other.polysyllables;
    return *this;
}

double ReadingLevel::grade() const
{
    if (words == 0)
        return 0;
    return 0.39 * words / std::max(sentences, 1) + 11.8 * syllables / words - 15.59;
}

double ReadingLevel::smog() const
{
    if (words == 0)
        return 0;
    return 1.043 * std::sqrt(30.0 * polysyllables / std::max(sentences, 1)) + 3.1291;
}

int syllables_of(std::string_view word)
{
    std::string const letters = letters_of(word);
    int count = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        bool const begins_vowels = is_vowel(letters[i]) && (i == 0 || !is_vowel(letters[i - 1]));
        bool const apart = i > 0 && is_vowel(letters[i]) && is_vowel(letters[i - 1]) && is_hiatus(letters, i);
        count += begins_vowels || apart;
    }
    count -= has_silent_end(letters);
    count -= has_silent_middle(letters);
    if (letters.ends_with("ism"))
        ++count;
    return std::max(count, 1);
}

ReadingLevel reading_level(std::string_view text)
{
    return count_words(text, [](std::string_view word) {
        bool const spoken = !letters_of(word).empty() || std::ranges::any_of(word, is_digit);
        return spoken ? syllables_of(word) : 0;
    });
}

ReadingLevel reading_level(Article const& article)
{
    ReadingLevel total;
    auto const add = [&](std::string_view text) { total += reading_level(text); };
    add(article.metadata.title);
    for (Block const& block : article.blocks)
        add(block.content.text);
    return total;
}

} // namespace content

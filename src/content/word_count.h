#pragma once
// Words, sentences and syllables of a text, for formulas of how hard it is to read.

#include "content/plain_language.h"

#include <algorithm>
#include <string_view>

namespace content {

[[nodiscard]] inline bool ends_sentence(std::string_view text, std::size_t at)
{
    if (text[at] != '.' && text[at] != '!' && text[at] != '?')
        return false;
    std::size_t next = at + 1;
    while (next < text.size() && (text[next] == '"' || text[next] == '\'' || text[next] == ')'))
        ++next;
    return next == text.size() || text[next] == ' ';
}

/// `syllables_of` is asked for each word between spaces, hyphens and strokes, and answers 0 for what is none. What ends
/// the text ends a sentence.
template <typename Syllables>
[[nodiscard]] ReadingLevel count_words(std::string_view text, Syllables const& syllables_of)
{
    ReadingLevel level;
    bool open_sentence = false;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find_first_of(" -/", begin), text.size());
        if (int const syllables = syllables_of(text.substr(begin, end - begin)); syllables > 0) {
            ++level.words;
            level.syllables += syllables;
            level.polysyllables += syllables >= 3;
            open_sentence = true;
        }
        for (std::size_t i = begin; i < end; ++i)
            if (open_sentence && ends_sentence(text, i)) {
                ++level.sentences;
                open_sentence = false;
            }
        begin = end + 1;
    }
    level.sentences += open_sentence;
    return level;
}

} // namespace content

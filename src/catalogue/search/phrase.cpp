#include "catalogue/search/phrase.h"

#include "catalogue/search/noise_words.h"

#include <algorithm>

namespace catalogue::search {

Phrase phrase_of(std::vector<Word> const& words, std::string_view language)
{
    auto const says_little = [&](Word const& word) { return word.noise && !is_article(word.spelling, language); };
    bool const one_word = std::ranges::count_if(words, [](Word const& word) { return !word.noise; }) == 1;
    Phrase phrase { {}, !(one_word && std::ranges::any_of(words, says_little)) };
    for (Word const& word : words)
        if (!word.noise || (!phrase.is_found_so && says_little(word)))
            phrase.key += (phrase.key.empty() ? "" : " ") + (word.noise ? word.spelling : word.stem);
    return phrase;
}

std::vector<Word> words_in(std::string_view text, WordReader const& reader)
{
    std::vector<Word> words;
    reader.read(text, [&](Word const& word) { words.push_back(word); });
    return words;
}

} // namespace catalogue::search

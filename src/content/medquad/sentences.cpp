#include "content/medquad/sentences.h"

#include "content/plain_text.h"

#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace content::medquad {

std::vector<std::string_view> sentences_of(std::string_view text)
{
    std::vector<std::string_view> sentences;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const iterator(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    UText utf8 = UTEXT_INITIALIZER;
    utext_openUTF8(&utf8, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_FAILURE(status))
        return { text };
    iterator->setText(&utf8, status);
    std::size_t begin = 0;
    for (auto end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
        std::string_view const sentence = trimmed(text.substr(begin, static_cast<std::size_t>(end) - begin));
        begin = static_cast<std::size_t>(end);
        if (!sentence.empty())
            sentences.push_back(sentence);
    }
    utext_close(&utf8);
    return sentences;
}

bool asks(std::string_view sentence)
{
    constexpr std::size_t k_longest = 200;
    constexpr std::string_view k_words[]
        = { "Are", "Can", "Do", "Does", "How", "Is", "What", "When", "Where", "Who", "Why", "Which" };
    std::string_view const first = sentence.substr(0, sentence.find(' '));
    return sentence.ends_with('?') && sentence.size() <= k_longest
        && std::ranges::find(k_words, first) != std::end(k_words);
}

} // namespace content::medquad

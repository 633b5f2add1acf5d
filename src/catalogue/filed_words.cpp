#include "catalogue/filed_words.h"

#include "catalogue/leading_article.h"

#include <unicode/uchar.h>

namespace catalogue {

namespace {

icu::UnicodeString without_leading_punctuation(icu::UnicodeString const& title)
{
    std::int32_t at = 0;
    while (at < title.length()) {
        UChar32 const letter = title.char32At(at);
        if (!u_ispunct(letter) && !u_isUWhiteSpace(letter))
            return icu::UnicodeString(title, at);
        at += U16_LENGTH(letter);
    }
    return title;
}

} // namespace

icu::UnicodeString filed_words(std::string_view title, std::string_view language)
{
    auto const words
        = icu::UnicodeString::fromUTF8(icu::StringPiece(title.data(), static_cast<std::int32_t>(title.size())));
    return without_leading_punctuation(without_leading_article(without_leading_punctuation(words), language));
}

} // namespace catalogue

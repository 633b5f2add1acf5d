#include "catalogue/leading_article.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

/// `elided` articles end in an apostrophe, and the word follows without a space.
struct Articles {
    std::string_view language;
    std::string_view whole; ///< Parted by blanks.
    std::string_view elided;
};

constexpr std::array k_articles {
    Articles { "ca", "el els en la les lo na un una unes uns", "l'" },
    Articles { "da", "de den det en et", "" },
    Articles { "de", "das dem den der des die ein eine einem einen einer eines", "" },
    Articles { "en", "a an the", "" },
    Articles { "es", "el la las lo los un una unas unos", "" },
    Articles { "fr", "la le les un une", "l'" },
    Articles { "hu", "a az egy", "" },
    Articles { "it", "gli i il la le lo un una uno", "l' un' gl'" },
    Articles { "nb", "de den det ei en et", "" },
    Articles { "nl", "de een het t n", "" }, // 't and 'n, whose apostrophe is leading punctuation
    Articles { "no", "de den det ei en et", "" },
    Articles { "pt", "a as o os um uma umas uns", "" },
    Articles { "sv", "de den det en ett", "" },
};

/// The length of the first of `words` that `title` begins with, or 0.
template <typename IsEnd>
std::int32_t length_of_match(icu::UnicodeString const& title, std::string_view words, IsEnd is_end)
{
    while (!words.empty()) {
        std::size_t const blank = std::min(words.find(' '), words.size());
        auto const word
            = icu::UnicodeString::fromUTF8(icu::StringPiece(words.data(), static_cast<std::int32_t>(blank)));
        if (title.startsWith(word) && is_end(title, word.length()))
            return word.length();
        words.remove_prefix(std::min(blank + 1, words.size()));
    }
    return 0;
}

} // namespace

icu::UnicodeString without_leading_article(icu::UnicodeString const& title, std::string_view language)
{
    std::string_view const primary = language.substr(0, language.find('-'));
    for (Articles const& articles : k_articles) {
        if (articles.language != primary)
            continue;
        // Only the start of the title matters; simple case folding keeps its length.
        icu::UnicodeString start;
        for (std::int32_t i = 0; i < std::min(title.length(), 8); ++i) {
            char16_t const unit = title.charAt(i);
            start.append(unit == u'\u2019' ? u'\'' : static_cast<char16_t>(u_foldCase(unit, U_FOLD_CASE_DEFAULT)));
        }
        std::int32_t length
            = length_of_match(start, articles.whole, [](icu::UnicodeString const& text, std::int32_t at) {
                  return at < text.length() && u_isUWhiteSpace(text.charAt(at));
              });
        if (length == 0)
            length = length_of_match(start, articles.elided, [](icu::UnicodeString const& text, std::int32_t at) {
                return at < text.length() && u_isalnum(text.charAt(at));
            });
        icu::UnicodeString rest(title, length); // A copy: an alias would outlive what it points into.
        rest.trim();
        return rest.isEmpty() ? title : rest;
    }
    return title;
}

} // namespace catalogue

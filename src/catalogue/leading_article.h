#pragma once
// The words that filing ignores at the start of a title (MARC 21, Appendix F: initial definite and
// indefinite articles).

#include <unicode/unistr.h>

#include <string_view>

namespace catalogue {

/// "The kidneys" in English becomes "kidneys". `title` has no leading punctuation. A title that is nothing but an
/// article is kept whole, and so are Arabic and Hebrew titles: their articles are written into the word, and can't be
/// told from the word's own first letters without a dictionary (التهاب, inflammation, does not begin with one).
[[nodiscard]] icu::UnicodeString without_leading_article(icu::UnicodeString const& title, std::string_view language);

} // namespace catalogue

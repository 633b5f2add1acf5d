#pragma once
// What of a title counts where it is filed.

#include <unicode/unistr.h>

#include <string_view>

namespace catalogue {

/// Without punctuation and articles at its start: "¿Qué es la fiebre?" files under Q. Symbols stay: "+" is not
/// punctuation, and belongs under "#". Any bytes may be a title.
[[nodiscard]] icu::UnicodeString filed_words(std::string_view title, std::string_view language);

} // namespace catalogue

#pragma once
// Which language a comment is in: people type Spanish on an English page.

#include "privacy/scrubbing/text.h"

#include <string>
#include <string_view>

namespace privacy::scrubbing {

/// The language that most of the comment's words and letters speak for, as a code without a country ("en", "zh"). That
/// of the page where they say nothing. `comment` must be valid UTF-8, and `text` what it is when made plain.
[[nodiscard]] std::string language_of(std::string_view comment, Text const& text, std::string_view page_language);

/// Whether two in three of the words that tell are words of this language, English or Spanish: others that nobody
/// listed small words of (Indonesian, Swahili) would pass for the page's. Names tell nothing, nor do one or two words.
[[nodiscard]] bool is_mostly(std::string_view language, Text const& text);

/// One of the small words that tell languages apart: "meine", "sie".
[[nodiscard]] bool is_small_word(std::string_view plain_word);

} // namespace privacy::scrubbing

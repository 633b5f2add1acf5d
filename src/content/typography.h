#pragma once
// Straight quotation marks and spaces as they are typed become those of print, so that what is shown, read out and
// searched is one text.

#include "content/vocabulary/article.h"

#include <string>
#include <string_view>

namespace content {

/// Quotation marks and apostrophes of `language`, and no-break spaces between a number and its unit ("38 °C", "5 mg").
/// A mark whose meaning is not clear stays as it is typed: one that is never closed, inches, a mark within a word.
[[nodiscard]] RichText typeset(RichText const& content, std::string_view language);
[[nodiscard]] std::string typeset_text(std::string_view text, std::string_view language);

/// Title, subtitle, other names and all blocks in the article's language; but for names that would become too long.
void typeset_all(Article& article);

} // namespace content

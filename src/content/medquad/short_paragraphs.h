#pragma once
// Paragraphs that nobody would print so long, because the white space that parted them is lost.

#include "content/vocabulary/article.h"

#include <vector>

namespace content::medquad {

/// The longest text of a paragraph or list item, in bytes.
inline constexpr std::size_t k_paragraph_limit_bytes = 900;

/// Cuts what is over the limit between sentences into parts of much the same length; a sentence that is over it alone,
/// behind a semicolon or comma. What follows a cut item is a paragraph of it.
[[nodiscard]] std::vector<Block> with_short_paragraphs(std::vector<Block> blocks);

} // namespace content::medquad

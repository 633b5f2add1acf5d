#pragma once
// The one place where blocks that are too long are cut, whatever format they came from.

#include "base/result.h"
#include "content/vocabulary/article.h"

#include <vector>

namespace content {

/// No leaflet comes near it; what does is refused rather than shown.
inline constexpr std::size_t k_block_count_limit = 20'000;

/// Drops empty blocks and cuts those over k_block_limit_bytes: between sentences where it can, else
/// between words, else between graphemes, and only inside a grapheme that is over the limit itself.
/// What follows a cut is a paragraph that belongs to the same list item, or a notice again; of a row, a paragraph.
/// `too_large` when more than k_block_count_limit blocks come out.
[[nodiscard]] base::Result<std::vector<Block>> split_long_blocks(std::vector<Block> blocks, std::string_view name);

} // namespace content

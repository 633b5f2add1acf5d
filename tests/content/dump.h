#pragma once
// An article as text, a line a block, for goldens and for messages of failed tests.

#include "content/vocabulary/article.h"

#include <string>

namespace content {

/// "# " and so on for headings, "- " and "1. " for items, "> " for a notice, two blanks a nesting;
/// *strong*, _emphasised_, and both around what is both.
[[nodiscard]] std::string dump(std::vector<Block> const& blocks);

/// The metadata, a line a field that is not empty, and the blocks.
[[nodiscard]] std::string dump(Article const& article);

} // namespace content

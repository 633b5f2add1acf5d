#pragma once
// "Page last reviewed: 5 February 2024": the day of a review where the text says it instead of the metadata.

#include "content/vocabulary/article.h"

#include <vector>

namespace content {

/// Takes such a line from the text to the metadata, where these have no day or the same one; also a line that only says
/// when the next review is due, which the library's own rule decides. A line with more words than that stays, as does a
/// date that can be read in two ways ("03/04/2024") or has no day.
void take_review_lines(Metadata& metadata, std::vector<Block>& blocks);

} // namespace content

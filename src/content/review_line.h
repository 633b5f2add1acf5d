#pragma once
// "Page last reviewed: 5 February 2024": the day of a review where the text says it instead of the metadata.

#include "content/vocabulary/article.h"

#include <string_view>
#include <vector>

namespace content {

/// Takes such a line from the text to the metadata, where these have no day or the same one; also a line that only says
/// when the next review is due, which the library's own rule decides. A line with more words than that stays, as does a
/// date that can be read in two ways ("03/04/2024") or has no day. Where lines name different days, as a list of
/// versions does, all of them stay, and the last day counts.
void take_review_lines(Metadata& metadata, std::vector<Block>& blocks);

/// Whether a text begins as such a line.
[[nodiscard]] bool begins_as_review(std::string_view text);

} // namespace content

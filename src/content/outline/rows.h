#pragma once
// Rows of tables, and what stands in one line of several texts.

#include "content/vocabulary/article.h"

#include <vector>

namespace content {

/// The cells with a tab between two, as a block of kind `row` has them. Empty cells keep the places of their columns;
/// a row of nothing else is empty.
[[nodiscard]] RichText row_of(std::vector<RichText> const& cells);

/// Puts `more` behind `text`, with a space between where both have words.
void join(RichText& text, RichText const& more);

/// The same of paragraphs and list items of a cell, with a semicolon between where the first does not end in a sign:
/// "8 mg; not on Monday".
void join_parts(RichText& text, RichText const& more);

/// The words of a list item behind its bullet, number or box, for where no list has room.
[[nodiscard]] RichText with_mark(Block const& item);

} // namespace content

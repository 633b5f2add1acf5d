#pragma once
// Tables that somebody typed with tabs.

#include "content/outline/line.h"

#include <vector>

namespace content {

/// Makes rows of two and more paragraphs below each other whose columns surely stand below each other: all have the
/// same tabs, and words between them. The first one is the header where it alone is bold. Returns how many paragraphs
/// look like a table of at least three columns and were left as they are.
[[nodiscard]] int recognise_tabbed_rows(std::vector<Line>& lines);

} // namespace content

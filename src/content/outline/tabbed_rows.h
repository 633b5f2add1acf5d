#pragma once
// Tables that somebody typed with tabs.

#include "content/outline/line.h"

#include <vector>

namespace content {

/// Makes rows of two and more paragraphs below each other that have the same number of columns. The first one is the
/// header where it alone is bold.
void recognise_tabbed_rows(std::vector<Line>& lines);

} // namespace content

#pragma once
// Lists that somebody typed: paragraphs that begin with a hyphen, a dot or a number.

#include "content/outline/document_outline.h"

#include <string_view>
#include <vector>

namespace content {

/// Whether a line begins with what people type before list items, so that a line break before it parts paragraphs.
[[nodiscard]] bool begins_as_item(std::string_view line);

/// Makes items of them. A bullet ("• milk", also the box of a checklist) is always one; "- milk" is where a second one
/// like it follows or precedes, and "1. milk" where "2." follows or a number before it precedes. Bullets between two
/// numbers are nested in the first.
void recognise_typed_lists(std::vector<OutlinePart>& parts);

} // namespace content

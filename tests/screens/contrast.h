#pragma once
// How far each letter of a frame stands out from what was drawn below it, by WCAG 2.2's formula: whatever colours a
// screen puts on each other, not only the pairs that a theme promises (tests/ui/theme_test.cpp).

#include "drawn.h"
#include "semantics/tree.h"

#include <string>
#include <vector>

namespace layout {

/// Each pair of colours that is nearer than docs/standards.md, "Seeing", allows: 7 to 1, in the soft theme 4.5, and 3
/// where a node is disabled. Samples have a theme of their own, and 4.5. Letters on pictures are not judged.
[[nodiscard]] std::vector<std::string> contrast_breaches(
    Drawn const& drawn, semantics::Tree const& tree, ui::Theme const& theme);

} // namespace layout

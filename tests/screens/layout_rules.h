#pragma once
// docs/standards.md, "Touching", as a judge of what a frame drew.

#include "semantics/tree.h"
#include "ui/metrics.h"

#include <string>
#include <vector>

namespace layout {

/// Each breach with the keys and the rectangles in millimetres; empty when there is none.
///
/// Targets are enabled nodes that act. None is under 12.7 mm (20 mm for the letters of home and for page
/// buttons, 18 mm high in the footer), between any two lie 2.54 mm, and nothing overlaps. A surface as
/// large as the screen lies behind the rest and is no neighbour. What a scrolled view cuts off at its edge
/// may be smaller.
[[nodiscard]] std::vector<std::string> breaches(semantics::Tree const& tree, ui::Panel const& panel);

} // namespace layout

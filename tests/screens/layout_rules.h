#pragma once
// docs/standards.md, "Touching", as a judge of what a frame drew.

#include "semantics/tree.h"
#include "ui/metrics.h"

#include <string>
#include <vector>

namespace layout {

/// Each breach with the keys and the rectangles in millimetres; empty when there is none.
///
/// Targets are enabled nodes that act. None is under 12.7 mm of the screen itself, between any two lie 2.54 mm, and
/// nothing overlaps. Page buttons have 20 mm and the footer 18, as the panel is drawn (docs/decisions/0018). A surface
/// as large as the screen lies behind the rest and is no neighbour. What a scrolled view cuts off at its edge may be
/// smaller.
[[nodiscard]] std::vector<std::string> breaches(semantics::Tree const& tree, ui::Panel const& panel);

} // namespace layout

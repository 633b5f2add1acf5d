#pragma once
// Where the letters of a frame really are. The boxes of nodes say where words should be; a line that is taller than its
// box shows only here.

#include "drawn.h"
#include "semantics/tree.h"
#include "ui/metrics.h"

#include <string>
#include <vector>

namespace layout {

/// Each letter that crosses the edge of a target (words in it stick out, or words beside it reach in), is cut off at a
/// side, or lies off the screen; empty when there is none. One for a target.
[[nodiscard]] std::vector<std::string> ink_breaches(
    std::vector<Letter> const& letters, semantics::Tree const& tree, ui::Panel const& panel);

} // namespace layout

#pragma once
// Lines as a printer would break them: long words hyphenated where they leave holes, no word alone on the last line of
// a paragraph, titles of equal lines. Pango fills one line after the other; this changes what it may do, and looks.

#include "text/hyphenation.h"
#include "text/shaping.h"

#include <set>

namespace text {

/// What shaping depends on.
struct LineBreaking {
    Shaper& shaper;
    Hyphenator& hyphenator;
    Paragraph const& paragraph;
    std::set<char32_t> const& unknown; ///< Characters that no font has.
};

/// Breaks `plain` by the paragraph's style. It is shaped again for each change that its lines need: hardly ever in a
/// wide column.
[[nodiscard]] Shaped break_lines(LineBreaking const& how, Shaped plain);

} // namespace text

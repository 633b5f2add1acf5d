#pragma once
// From Pango's lines to ours: where each line and each glyph stands.

#include "text/font_book.h"
#include "text/shaping.h"

#include <set>

namespace text {

/// The box of a line in which nothing needs more: where its baseline stands, and what is below.
struct LineBox {
    float above = 0, below = 0;
};

/// The box of a line in `font`: the style's height, or about the font's own where it is more.
[[nodiscard]] LineBox line_box(VerticalExtent const& font, float size_px, float line_height);

/// The characters for which no font has an outline.
[[nodiscard]] std::set<char32_t> unknown_characters(Shaped const& shaped, FontBook& book);

/// Every line gets `box`, more where a line's glyphs need more.
[[nodiscard]] Layout place(Shaped const& shaped, FontBook& book, LineBox box, Align align);

/// Which line the caret stands on before the byte `clean_offset`, and its distance from the left edge.
struct CaretPlace {
    std::size_t line = 0;
    float x = 0;
};
[[nodiscard]] CaretPlace caret_place(Shaped const& shaped, Align align, std::size_t clean_offset);

} // namespace text

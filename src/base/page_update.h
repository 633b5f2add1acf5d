#pragma once
// What changes in a page of glyphs, between the atlas that packs them and whoever draws them.

#include <cstdint>
#include <span>

namespace base {

/// A part of a glyph page that has changed: `rows` rows of the whole page from row `first_row`.
struct PageUpdate {
    int page = 0;    ///< Small and dense, from 0.
    int side_px = 0; ///< Pages are square; the same for all updates of a page.
    int first_row = 0, rows = 0;
    std::span<std::uint8_t const> coverage; ///< rows * side_px bytes, one a pixel.
};

} // namespace base

#pragma once
// Glyph bitmaps packed into 8-bit pages. Only what was drawn is in them; when they have grown past
// their budget they are emptied between two frames and filled again by what is then in sight.

#include "text/typesetter.h"

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace ui {

class GlyphAtlas {
public:
    static constexpr int k_side_px = 1024;
    static constexpr std::size_t k_page_budget = 10; ///< 10 MiB; a screen of Chinese at 4K needs four.

    explicit GlyphAtlas(text::Typesetter& typesetter);
    ~GlyphAtlas();
    GlyphAtlas(GlyphAtlas const&) = delete;
    GlyphAtlas& operator=(GlyphAtlas const&) = delete;

    struct Sprite {
        int page = 0;
        int x = 0, y = 0, width = 0, height = 0; ///< In the page; empty for a space.
        int left = 0, top = 0;                   ///< As in text::Bitmap.
    };
    /// Draws the glyph into a page if it is not there yet.
    [[nodiscard]] Sprite const& sprite(text::FontId font, std::uint32_t index, int subpixel);

    /// The rows of a page that changed since the last call.
    struct Change {
        int page = 0, first_row = 0, rows = 0;
        std::span<std::uint8_t const> coverage; ///< Valid until the next sprite().
    };
    [[nodiscard]] std::vector<Change> take_changes();

    /// Called between frames: empties the pages when they are over budget.
    void trim();
    [[nodiscard]] std::size_t page_count() const { return m_pages.size(); }

private:
    struct Page;
    [[nodiscard]] Sprite place(text::Bitmap const& bitmap);

    text::Typesetter& m_typesetter;
    std::vector<std::unique_ptr<Page>> m_pages;
    std::unordered_map<std::uint64_t, Sprite> m_sprites;
};

} // namespace ui

#include "ui/glyph_atlas.h"

#include <algorithm>

#define STB_RECT_PACK_IMPLEMENTATION
#define STBRP_STATIC
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb_rect_pack.h>
#pragma GCC diagnostic pop

namespace ui {

struct GlyphAtlas::Page {
    Page()
        : nodes(k_side_px)
        , coverage(static_cast<std::size_t>(k_side_px) * k_side_px)
    {
        clear();
    }

    void clear()
    {
        stbrp_init_target(&packer, k_side_px, k_side_px, nodes.data(), static_cast<int>(nodes.size()));
        std::ranges::fill(coverage, std::uint8_t { 0 });
        dirty_begin = 0;
        dirty_end = k_side_px;
    }

    std::vector<stbrp_node> nodes;
    stbrp_context packer {};
    std::vector<std::uint8_t> coverage;
    int dirty_begin = 0, dirty_end = 0;
};

GlyphAtlas::GlyphAtlas(text::Typesetter& typesetter)
    : m_typesetter(typesetter)
{
}

GlyphAtlas::~GlyphAtlas() = default;

GlyphAtlas::Sprite const& GlyphAtlas::sprite(text::FontId font, std::uint32_t index, int subpixel)
{
    std::uint64_t const key = (static_cast<std::uint64_t>(font) << 40) | (static_cast<std::uint64_t>(index) << 8)
        | static_cast<unsigned>(subpixel);
    auto const found = m_sprites.find(key);
    if (found != m_sprites.end())
        return found->second;
    return m_sprites.emplace(key, place(m_typesetter.rasterise(font, index, subpixel))).first->second;
}

GlyphAtlas::Sprite GlyphAtlas::place(text::Bitmap const& bitmap)
{
    Sprite sprite { .left = bitmap.left, .top = bitmap.top };
    // A glyph that no page can hold (a font at an absurd size) is left out rather than cut.
    if (bitmap.width <= 0 || bitmap.height <= 0 || bitmap.width >= k_side_px || bitmap.height >= k_side_px)
        return sprite;
    stbrp_rect wanted {};
    // A free column and row between neighbours keep linear filtering from mixing them.
    wanted.w = bitmap.width + 1;
    wanted.h = bitmap.height + 1;
    for (std::size_t i = 0;; ++i) {
        if (i == m_pages.size())
            m_pages.push_back(std::make_unique<Page>());
        Page& page = *m_pages[i];
        if (!stbrp_pack_rects(&page.packer, &wanted, 1))
            continue;
        for (int row = 0; row < bitmap.height; ++row)
            std::copy_n(bitmap.coverage.begin() + row * bitmap.width, bitmap.width,
                page.coverage.begin() + (wanted.y + row) * k_side_px + wanted.x);
        page.dirty_begin = page.dirty_end > page.dirty_begin ? std::min(page.dirty_begin, wanted.y) : wanted.y;
        page.dirty_end = std::max(page.dirty_end, wanted.y + bitmap.height);
        sprite.page = static_cast<int>(i);
        sprite.x = wanted.x;
        sprite.y = wanted.y;
        sprite.width = bitmap.width;
        sprite.height = bitmap.height;
        return sprite;
    }
}

std::vector<GlyphAtlas::Change> GlyphAtlas::take_changes()
{
    std::vector<Change> changes;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        Page& page = *m_pages[i];
        if (page.dirty_end <= page.dirty_begin)
            continue;
        std::size_t const first = static_cast<std::size_t>(page.dirty_begin) * k_side_px;
        std::size_t const size = static_cast<std::size_t>(page.dirty_end - page.dirty_begin) * k_side_px;
        changes.push_back({ static_cast<int>(i), page.dirty_begin, page.dirty_end - page.dirty_begin,
            std::span<std::uint8_t const>(page.coverage).subspan(first, size) });
        page.dirty_begin = page.dirty_end = 0;
    }
    return changes;
}

void GlyphAtlas::trim()
{
    if (m_pages.size() <= k_page_budget)
        return;
    m_pages.resize(k_page_budget);
    for (auto& page : m_pages)
        page->clear();
    m_sprites.clear();
}

} // namespace ui

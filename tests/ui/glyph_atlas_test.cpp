#include "ui/glyph_atlas.h"

#include "fonts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using fixtures::typesetter;
using ui::GlyphAtlas;

namespace {

text::Layout set(std::string_view words, float size_px)
{
    return typesetter().lay_out({ .text = words, .language = "en", .style = { .size_px = size_px } });
}

constexpr std::string_view k_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// A copy of the pages, kept up to date as a renderer keeps its textures.
class Mirror {
public:
    void take(GlyphAtlas& atlas)
    {
        for (auto const& change : atlas.take_changes()) {
            REQUIRE(change.rows > 0);
            REQUIRE(change.first_row >= 0);
            REQUIRE(change.first_row + change.rows <= GlyphAtlas::k_side_px);
            REQUIRE(change.coverage.size() == static_cast<std::size_t>(change.rows) * GlyphAtlas::k_side_px);
            pages.resize(std::max(pages.size(), static_cast<std::size_t>(change.page) + 1),
                std::vector<std::uint8_t>(
                    static_cast<std::size_t>(GlyphAtlas::k_side_px) * GlyphAtlas::k_side_px, 0xee));
            std::ranges::copy(change.coverage,
                pages[static_cast<std::size_t>(change.page)].begin() + change.first_row * GlyphAtlas::k_side_px);
            rows += change.rows;
        }
    }

    /// Whether the sprite's part of its page is the glyph's bitmap.
    [[nodiscard]] bool shows(GlyphAtlas::Sprite const& sprite, text::Bitmap const& bitmap) const
    {
        auto const& page = pages.at(static_cast<std::size_t>(sprite.page));
        for (int row = 0; row < bitmap.height; ++row)
            if (!std::equal(bitmap.coverage.begin() + row * bitmap.width,
                    bitmap.coverage.begin() + (row + 1) * bitmap.width,
                    page.begin() + (sprite.y + row) * GlyphAtlas::k_side_px + sprite.x))
                return false;
        return sprite.width == bitmap.width && sprite.height == bitmap.height && sprite.left == bitmap.left
            && sprite.top == bitmap.top;
    }

    std::vector<std::vector<std::uint8_t>> pages;
    int rows = 0;
};

} // namespace

TEST_CASE("each glyph is in its page as the typesetter drew it")
{
    GlyphAtlas atlas(typesetter());
    Mirror mirror;
    auto const layout = set(k_letters, 40);
    for (auto const& glyph : layout.glyphs) {
        for (int subpixel = 0; subpixel < text::Typesetter::k_subpixel_steps; ++subpixel)
            (void)atlas.sprite(glyph.font, glyph.index, subpixel);
        mirror.take(atlas);
    }
    for (auto const& glyph : layout.glyphs)
        for (int subpixel = 0; subpixel < text::Typesetter::k_subpixel_steps; ++subpixel)
            CHECK(mirror.shows(atlas.sprite(glyph.font, glyph.index, subpixel),
                typesetter().rasterise(glyph.font, glyph.index, subpixel)));
}

TEST_CASE("sprites keep a free column and row between them")
{
    GlyphAtlas atlas(typesetter());
    std::vector<GlyphAtlas::Sprite> sprites;
    for (auto const& glyph : set(k_letters, 60).glyphs)
        sprites.push_back(atlas.sprite(glyph.font, glyph.index, 0));
    for (std::size_t i = 0; i < sprites.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            auto const& a = sprites[i];
            auto const& b = sprites[k];
            if (a.page != b.page)
                continue;
            int const across = std::max(a.x, b.x) - std::min(a.x + a.width, b.x + b.width);
            int const down = std::max(a.y, b.y) - std::min(a.y + a.height, b.y + b.height);
            CHECK(std::max(across, down) >= 1);
        }
}

TEST_CASE("a glyph is drawn once")
{
    GlyphAtlas atlas(typesetter());
    auto const glyph = set("A", 40).glyphs.at(0);
    auto const& first = atlas.sprite(glyph.font, glyph.index, 0);
    (void)atlas.take_changes();
    CHECK(&atlas.sprite(glyph.font, glyph.index, 0) == &first);
    CHECK(atlas.take_changes().empty());
}

TEST_CASE("only the rows that changed are handed out")
{
    GlyphAtlas atlas(typesetter());
    auto const letters = set(k_letters, 40).glyphs;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i)
        (void)atlas.sprite(letters[i].font, letters[i].index, 0);
    (void)atlas.take_changes();
    auto const& sprite = atlas.sprite(letters.back().font, letters.back().index, 0);
    auto const changes = atlas.take_changes();
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].first_row == sprite.y);
    CHECK(changes[0].rows == sprite.height);
}

TEST_CASE("a space has no sprite and changes nothing")
{
    GlyphAtlas atlas(typesetter());
    auto const glyph = set("A A", 40).glyphs.at(1);
    CHECK(atlas.sprite(glyph.font, glyph.index, 0).width == 0);
    CHECK(atlas.take_changes().empty());
}

TEST_CASE("a glyph larger than a page is left out")
{
    GlyphAtlas atlas(typesetter());
    // The bar is the tallest of letters, the dash the widest.
    for (auto const& glyph : set("\u2014M|", 1000).glyphs) {
        auto const bitmap = typesetter().rasterise(glyph.font, glyph.index, 0);
        auto const& sprite = atlas.sprite(glyph.font, glyph.index, 0);
        bool const fits = bitmap.width < GlyphAtlas::k_side_px && bitmap.height < GlyphAtlas::k_side_px;
        CHECK(sprite.width == (fits ? bitmap.width : 0));
    }
}

TEST_CASE("pages are added as they fill, and emptied when they are too many")
{
    GlyphAtlas atlas(typesetter());
    Mirror mirror;
    std::set<int> pages;
    float size = 300;
    for (; atlas.page_count() <= GlyphAtlas::k_page_budget; size += 7) {
        REQUIRE(size < 1000);
        for (auto const& glyph : set(k_letters, size).glyphs)
            pages.insert(atlas.sprite(glyph.font, glyph.index, 0).page);
    }
    mirror.take(atlas);
    CHECK(pages.size() == atlas.page_count());
    CHECK(mirror.pages.size() == atlas.page_count());

    atlas.trim();
    CHECK(atlas.page_count() == GlyphAtlas::k_page_budget);
    auto const glyph = set("A", 40).glyphs.at(0);
    auto const& sprite = atlas.sprite(glyph.font, glyph.index, 0);
    CHECK(sprite.page == 0);
    mirror.take(atlas);
    CHECK(mirror.shows(sprite, typesetter().rasterise(glyph.font, glyph.index, 0)));
    // Nothing of what was drawn before is left to shine through.
    std::size_t lit = 0;
    for (std::size_t page = 0; page < GlyphAtlas::k_page_budget; ++page)
        lit += static_cast<std::size_t>(
            std::ranges::count_if(mirror.pages[page], [](auto value) { return value != 0; }));
    CHECK(lit <= static_cast<std::size_t>(sprite.width * sprite.height));
}

TEST_CASE("an atlas within its budget is left as it is")
{
    GlyphAtlas atlas(typesetter());
    auto const glyph = set("A", 40).glyphs.at(0);
    auto const* const sprite = &atlas.sprite(glyph.font, glyph.index, 0);
    (void)atlas.take_changes();
    atlas.trim();
    CHECK(&atlas.sprite(glyph.font, glyph.index, 0) == sprite);
    CHECK(atlas.take_changes().empty());
}

#include "text/typesetter.h"

#include "base/wiping_string.h"
#include "text/font_book.h"
#include "text/font_choice.h"
#include "text/line_boxes.h"
#include "text/line_breaking.h"
#include "text/shaping.h"

#include <harfbuzz/hb.h>

#include <algorithm>
#include <cmath>

namespace text {

struct Typesetter::Impl {
    Shaper shaper;
    FontBook book;
    Hyphenator hyphenator;

    [[nodiscard]] VerticalExtent main_extent(Paragraph const& paragraph)
    {
        ObjectHandle<PangoFont> const font = shaper.main_font(paragraph.language, paragraph.style);
        return font ? book.extent(book.id_of(font.get())) : VerticalExtent {};
    }

    /// Shapes, and shapes again with U+FFFD for what no font has; and where words are left over, without half of one.
    [[nodiscard]] Shaped shape(Paragraph const& paragraph)
    {
        Shaped shaped = shaper.shape(paragraph);
        std::set<char32_t> const unknown = unknown_characters(shaped, book);
        LineBreaking const how { shaper, hyphenator, paragraph, unknown };
        Shaped broken = break_lines(how, unknown.empty() ? std::move(shaped) : shaper.shape(paragraph, unknown));
        return with_whole_words(std::move(broken), paragraph, unknown);
    }

    [[nodiscard]] Shaped with_whole_words(Shaped shaped, Paragraph const& paragraph, std::set<char32_t> const& unknown)
    {
        auto const end = end_of_whole_words(shaped);
        if (!end)
            return shaped;
        base::WipingString words(paragraph.text.substr(0, shaped.clean.to_source(*end)));
        words += "\u2026";
        Paragraph whole = paragraph;
        whole.text = words;
        Shaped cut = shaper.shape(whole, unknown);
        cut.is_cut = true;
        return cut;
    }
};

base::Result<Typesetter> Typesetter::create(std::vector<std::string> families)
{
    FontChoice choice = TRY(FontChoice::create(std::move(families)));
    FontBook book = TRY(FontBook::create());
    return Typesetter(std::make_unique<Impl>(Impl { Shaper(std::move(choice)), std::move(book), Hyphenator() }));
}

std::vector<std::string> Typesetter::default_families()
{
    return { "Atkinson Hyperlegible", "Noto Sans", "Tiresias Infofont" };
}

Typesetter::Typesetter(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Typesetter::Typesetter(Typesetter&&) noexcept = default;
Typesetter& Typesetter::operator=(Typesetter&&) noexcept = default;
Typesetter::~Typesetter() = default;

Layout Typesetter::lay_out(Paragraph const& paragraph)
{
    Shaped const shaped = m_impl->shape(paragraph);
    LineBox const box = line_box(m_impl->main_extent(paragraph), shaped.size_px, shaped.line_height);
    return place(shaped, m_impl->book, box, paragraph.style.align);
}

base::Rect Typesetter::caret(Paragraph const& paragraph, std::size_t offset)
{
    Shaped const shaped = m_impl->shape(paragraph);
    VerticalExtent const extent = m_impl->main_extent(paragraph);
    LineBox const box = line_box(extent, shaped.size_px, shaped.line_height);
    Align const align = paragraph.style.align;
    Layout const layout = place(shaped, m_impl->book, box, align);
    CaretPlace const at = caret_place(shaped, align, shaped.clean.to_clean(offset));
    Line const& line = layout.lines[std::min(at.line, layout.lines.size() - 1)];
    float const top = std::max(line.top, line.baseline - std::ceil(extent.above));
    float const bottom = std::min(line.bottom, line.baseline + std::ceil(extent.below));
    return { at.x, top, 0, bottom - top };
}

Bitmap Typesetter::rasterise(FontId font, std::uint32_t glyph_index, int subpixel)
{
    return m_impl->book.rasterise(font, glyph_index, subpixel);
}

float Typesetter::size_for_cap_height(float cap_height_px, std::string_view language)
{
    // Measured at the largest size, where rounding in the font's units does not matter.
    ObjectHandle<PangoFont> const font = m_impl->shaper.font_for_letter(language, k_largest_size, 'H');
    hb_font_t* const shapes = font ? pango_font_get_hb_font(font.get()) : nullptr;
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents {};
    float cap_height = 0.7f * k_largest_size;
    if (shapes && hb_font_get_nominal_glyph(shapes, 'H', &glyph) && hb_font_get_glyph_extents(shapes, glyph, &extents)
        && extents.y_bearing > 0)
        cap_height = static_cast<float>(extents.y_bearing) / PANGO_SCALE;
    return set_size(std::ceil(cap_height_px / cap_height * k_largest_size * 4) / 4);
}

} // namespace text

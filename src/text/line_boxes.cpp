#include "text/line_boxes.h"

#include <algorithm>
#include <cmath>

namespace text {

namespace {

/// A font may ask for up to so many ems a line before any letter needs them. Noto Sans Arabic asks for
/// 2.1, for marks that health articles do not use; Arabic is printed with 1.6 to 1.8.
constexpr float k_max_room = 1.75f;

/// Ems that a Latin capital with two accents reaches up, and a letter with a hook down.
constexpr float k_usual_above = 1.25f, k_usual_below = 0.5f;

float pixels(int position) { return static_cast<float>(position) / PANGO_SCALE; }

/// Calls `visit(PangoGlyphItem const&)` for the runs of a line, from the left to the right.
template <typename Visit>
void for_each_run(PangoLayoutLine const& line, Visit visit)
{
    for (GSList const* run = line.runs; run; run = run->next)
        visit(*static_cast<PangoGlyphItem const*>(run->data));
}

/// Calls `visit(PangoLayoutLine const&)` for the lines, from the top to the bottom.
template <typename Visit>
void for_each_line(Shaped const& shaped, Visit visit)
{
    for (GSList const* line = pango_layout_get_lines_readonly(shaped.layout.get()); line; line = line->next)
        visit(*static_cast<PangoLayoutLine const*>(line->data));
}

std::size_t offset_of(PangoGlyphItem const& run, int glyph)
{
    return static_cast<std::size_t>(run.item->offset + run.glyphs->log_clusters[glyph]);
}

/// The advances of a line. Spaces at its end hang over the edge, as they do in print.
struct Advance {
    float visible = 0, hanging = 0;
};

Advance advance_of(PangoLayoutLine const& line, std::string_view text)
{
    auto const begin = static_cast<std::size_t>(line.start_index);
    std::string_view const words = text.substr(begin, static_cast<std::size_t>(line.length));
    std::size_t const last = words.find_last_not_of(' ');
    std::size_t const end = last == std::string_view::npos ? begin : begin + last + 1;
    int visible = 0, hanging = 0;
    for_each_run(line, [&](PangoGlyphItem const& run) {
        for (int i = 0; i < run.glyphs->num_glyphs; ++i)
            (offset_of(run, i) < end ? visible : hanging) += run.glyphs->glyphs[i].geometry.width;
    });
    return { pixels(visible), pixels(hanging) };
}

/// What the lines are aligned in: the given width, or else the widest line's.
float content_width(Shaped const& shaped)
{
    if (shaped.width_px > 0)
        return shaped.width_px;
    float width = 0;
    for_each_line(shaped,
        [&](PangoLayoutLine const& line) { width = std::max(width, advance_of(line, shaped.clean.text).visible); });
    return width;
}

/// Where the visible part of a line begins at its left.
float left_of(Advance const& advance, float width, Align align, Direction direction)
{
    float const spare = width - advance.visible;
    if (align == Align::centre)
        return spare / 2;
    bool const is_at_left = (align == Align::start) == (direction == Direction::left_to_right);
    return is_at_left ? 0 : spare;
}

/// Where the first glyph of a line stands: the hanging spaces are at its left in Arabic.
float origin_of(PangoLayoutLine const& line, Advance const& advance, float left)
{
    return line.resolved_dir == PANGO_DIRECTION_RTL ? left - advance.hanging : left;
}

bool is_drawn(PangoGlyph glyph) { return glyph != PANGO_GLYPH_EMPTY && glyph != PANGO_GLYPH_INVALID_INPUT; }

void append_glyphs(Layout& layout, PangoLayoutLine const& line, Shaped const& shaped, FontBook& book, float x)
{
    for_each_run(line, [&](PangoGlyphItem const& run) {
        FontId const font = book.id_of(run.item->analysis.font);
        for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
            PangoGlyphInfo const& info = run.glyphs->glyphs[i];
            std::uint32_t const index = info.glyph & PANGO_GLYPH_UNKNOWN_FLAG ? 0 : info.glyph;
            auto const cluster = static_cast<std::uint32_t>(shaped.clean.to_source(offset_of(run, i)));
            float const glyph_x = x + pixels(info.geometry.x_offset), glyph_y = pixels(info.geometry.y_offset);
            if (is_drawn(info.glyph))
                layout.glyphs.push_back({ font, index, glyph_x, glyph_y, cluster });
            x += pixels(info.geometry.width);
        }
    });
}

/// What the glyphs of a line take above and below their baseline.
VerticalExtent ink_of(std::span<Glyph const> glyphs, FontBook& book)
{
    VerticalExtent result;
    for (Glyph const& glyph : glyphs) {
        VerticalExtent const ink = book.ink(glyph.font, glyph.index);
        result.above = std::max(result.above, ink.above - std::floor(glyph.y));
        result.below = std::max(result.below, ink.below + std::ceil(glyph.y));
    }
    return result;
}

/// Glyphs that leave the box make it fit for the whole paragraph, so that its lines stay evenly spaced:
/// first by moving the baseline, then by height. What leaves even the room of a capital with its
/// accents, or that its font asks for, counts for its own line only: marks piled on marks.
LineBox common_box(Layout const& layout, FontBook& book, LineBox box, float size_px)
{
    VerticalExtent const usual { std::ceil(size_px * k_usual_above), std::ceil(size_px * k_usual_below) };
    VerticalExtent needed;
    for (Glyph const& glyph : layout.glyphs) {
        VerticalExtent const ink = book.ink(glyph.font, glyph.index);
        float const above = ink.above - std::floor(glyph.y), below = ink.below + std::ceil(glyph.y);
        if (above <= box.above && below <= box.below)
            continue;
        VerticalExtent const room = book.extent(glyph.font);
        needed.above = std::max(needed.above, std::min(above, std::max(usual.above, std::ceil(room.above))));
        needed.below = std::max(needed.below, std::min(below, std::max(usual.below, std::ceil(room.below))));
    }
    float const height = std::max(box.above + box.below, needed.above + needed.below);
    float const above = std::max(needed.above, std::min(box.above, height - needed.below));
    return { above, height - above };
}

/// Gives the lines and glyphs their places down the page.
void stack_lines(Layout& layout, FontBook& book, LineBox box)
{
    float top = 0;
    for (Line& line : layout.lines) {
        std::span<Glyph> const glyphs(layout.glyphs.data() + line.first_glyph, line.glyph_count);
        VerticalExtent const ink = ink_of(glyphs, book);
        line.top = top;
        line.baseline = top + std::max(box.above, ink.above);
        line.bottom = line.baseline + std::max(box.below, ink.below);
        for (Glyph& glyph : glyphs)
            glyph.y += line.baseline;
        top = line.bottom;
    }
    layout.size.height = top;
}

} // namespace

LineBox line_box(VerticalExtent const& font, float size_px, float line_height)
{
    float const asked = std::min(std::ceil(font.above + font.below), std::ceil(size_px * k_max_room));
    float const height = std::max(line_height, asked);
    float const above = std::round((height + font.above - font.below) / 2);
    return { above, height - above };
}

std::set<char32_t> unknown_characters(Shaped const& shaped, FontBook& book)
{
    std::set<char32_t> result;
    for_each_line(shaped, [&](PangoLayoutLine const& line) {
        for_each_run(line, [&](PangoGlyphItem const& run) {
            bool const is_set = book.has_outlines(book.id_of(run.item->analysis.font));
            for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
                PangoGlyph const glyph = run.glyphs->glyphs[i].glyph;
                if (glyph != PANGO_GLYPH_EMPTY && (!is_set || glyph & PANGO_GLYPH_UNKNOWN_FLAG))
                    result.insert(g_utf8_get_char(shaped.clean.text.c_str() + offset_of(run, i)));
            }
        });
    });
    return result;
}

Layout place(Shaped const& shaped, FontBook& book, LineBox box, Align align)
{
    Layout layout;
    layout.size.width = content_width(shaped);
    layout.truncated = shaped.is_cut || pango_layout_is_ellipsized(shaped.layout.get());
    for_each_line(shaped, [&](PangoLayoutLine const& pango_line) {
        Advance const advance = advance_of(pango_line, shaped.clean.text);
        Line line;
        line.left = left_of(advance, layout.size.width, align, shaped.direction);
        line.right = line.left + advance.visible;
        auto const begin = static_cast<std::size_t>(pango_line.start_index);
        std::size_t const end = begin + static_cast<std::size_t>(pango_line.length);
        line.begin = static_cast<std::uint32_t>(shaped.clean.to_source(begin));
        line.end = static_cast<std::uint32_t>(shaped.clean.to_source(end));
        line.hyphenated = std::string_view(shaped.clean.text).substr(0, end).ends_with("\u00AD");
        line.first_glyph = static_cast<std::uint32_t>(layout.glyphs.size());
        append_glyphs(layout, pango_line, shaped, book, origin_of(pango_line, advance, line.left));
        line.glyph_count = static_cast<std::uint32_t>(layout.glyphs.size()) - line.first_glyph;
        layout.lines.push_back(line);
    });
    stack_lines(layout, book, common_box(layout, book, box, shaped.size_px));
    return layout;
}

CaretPlace caret_place(Shaped const& shaped, Align align, std::size_t clean_offset)
{
    float const width = content_width(shaped);
    CaretPlace result;
    std::size_t number = 0;
    for_each_line(shaped, [&](PangoLayoutLine const& line) {
        if (number == 0 || static_cast<std::size_t>(line.start_index) <= clean_offset) {
            Advance const advance = advance_of(line, shaped.clean.text);
            result.line = number;
            result.x = origin_of(line, advance, left_of(advance, width, align, shaped.direction));
            if (clean_offset < static_cast<std::size_t>(line.start_index + line.length)) {
                int x = 0;
                // Pango takes a line that it may change, but only reads it here.
                auto* const pango_line = const_cast<PangoLayoutLine*>(&line);
                pango_layout_line_index_to_x(pango_line, static_cast<int>(clean_offset), FALSE, &x);
                result.x += pixels(x);
            } else if (line.resolved_dir != PANGO_DIRECTION_RTL) {
                result.x += advance.visible + advance.hanging;
            }
        }
        ++number;
    });
    result.x = std::max(result.x, 0.0f);
    if (shaped.width_px > 0)
        result.x = std::min(result.x, shaped.width_px);
    return result;
}

} // namespace text

#include "ui/canvas.h"

#include "base/pixels.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

ImU32 packed(Colour colour, int alpha = 255) { return IM_COL32(colour.red, colour.green, colour.blue, alpha); }

ImVec2 vector(base::Point point) { return { point.x, point.y }; }

/// Small type needs finer steps than large type for evenly spaced letters.
int subpixel_steps(float line_height)
{
    return line_height < 60 ? text::Typesetter::k_subpixel_steps : line_height < 110 ? 2 : 1;
}

} // namespace

void Canvas::begin(ImDrawList& list, float panel_width_px)
{
    m_list = &list;
    m_width = panel_width_px;
}

base::Rect Canvas::to_panel(base::Rect const& rect) const
{
    return m_mirrored ? base::Rect { m_width - rect.x - rect.width, rect.y, rect.width, rect.height } : rect;
}

base::Point Canvas::to_panel(base::Point point) const
{
    return m_mirrored ? base::Point { m_width - point.x, point.y } : point;
}

void Canvas::fill(base::Rect const& rect, Colour colour, float radius)
{
    auto const r = to_panel(rect);
    m_list->AddRectFilled({ r.x, r.y }, { r.right(), r.bottom() }, packed(colour), radius);
}

void Canvas::outline(base::Rect const& rect, Colour colour, float thickness, float radius)
{
    // The stroke lies inside, so that neighbours with and without one stay aligned.
    auto const r = to_panel(rect).inset(thickness / 2);
    m_list->AddRect({ r.x, r.y }, { r.right(), r.bottom() }, packed(colour), radius, 0, thickness);
}

void Canvas::line(base::Point from, base::Point to, Colour colour, float thickness)
{
    m_list->AddLine(vector(to_panel(from)), vector(to_panel(to)), packed(colour), thickness);
}

void Canvas::disc(base::Point centre, float radius, Colour colour)
{
    m_list->AddCircleFilled(vector(to_panel(centre)), radius, packed(colour));
}

void Canvas::ring(base::Point centre, float radius, Colour colour, float thickness)
{
    m_list->AddCircle(vector(to_panel(centre)), radius, packed(colour), 0, thickness);
}

void Canvas::arc(base::Point centre, float radius, float from_turn, float to_turn, Colour colour, float thickness)
{
    constexpr float turn = 2 * std::numbers::pi_v<float>;
    m_list->PathArcTo(vector(to_panel(centre)), radius, (from_turn - 0.25f) * turn, (to_turn - 0.25f) * turn, 48);
    m_list->PathStroke(packed(colour), 0, thickness);
}

void Canvas::fade(base::Rect const& rect, Colour colour, bool from_top)
{
    auto const r = to_panel(rect);
    ImU32 const solid = packed(colour), clear = packed(colour, 0);
    ImU32 const top = from_top ? solid : clear, bottom = from_top ? clear : solid;
    m_list->AddRectFilledMultiColor({ r.x, r.y }, { r.right(), r.bottom() }, top, top, bottom, bottom);
}

template <typename Draw>
void Canvas::each_stretch(text::Layout const& layout, base::Point top_start, text::Span const& range, Draw const& draw)
{
    base::Rect const box = to_panel(base::Rect { top_start.x, top_start.y, layout.size.width, layout.size.height });
    auto const is_in
        = [&](text::Glyph const& glyph) { return glyph.cluster >= range.begin && glyph.cluster < range.end; };
    for (auto const& each : layout.lines) {
        auto const* const end = layout.glyphs.data() + each.first_glyph + each.glyph_count;
        float const top = std::round(box.y + each.top), bottom = std::round(box.y + each.bottom);
        // What stands together in the text may stand apart on a line of two directions.
        for (auto const* from = layout.glyphs.data() + each.first_glyph; from != end;) {
            if (!is_in(*from)) {
                ++from;
                continue;
            }
            auto const* const to = std::find_if_not(from, end, is_in);
            float const left = std::floor(box.x + from->x);
            float const right = std::ceil(box.x + (to == end ? each.right : to->x));
            draw(base::Rect { left, top, right - left, bottom - top });
            from = to;
        }
    }
}

void Canvas::mark(text::Layout const& layout, base::Point top_start, text::Span const& range, Colour tint, Colour line,
    float thickness)
{
    each_stretch(layout, top_start, range, [&](base::Rect const& stretch) {
        float const inset = std::round(stretch.height * 0.12f);
        float const top = stretch.y + inset, bottom = stretch.bottom() - inset;
        m_list->AddRectFilled({ stretch.x, top }, { stretch.right(), bottom }, packed(tint));
        m_list->AddRectFilled({ stretch.x, bottom - thickness }, { stretch.right(), bottom }, packed(line));
    });
}

void Canvas::strike(
    text::Layout const& layout, base::Point top_start, text::Span const& range, Colour line, float thickness)
{
    each_stretch(layout, top_start, range, [&](base::Rect const& stretch) {
        float const middle = std::round(stretch.y + stretch.height * 0.53f);
        m_list->AddRectFilled({ stretch.x, middle }, { stretch.right(), middle + thickness }, packed(line));
    });
}

void Canvas::text(text::Layout const& layout, base::Point top_start, Colour colour)
{
    base::Rect const box = to_panel(base::Rect { top_start.x, top_start.y, layout.size.width, layout.size.height });
    // Whole pixels downwards: lines keep their distance, and letters stay sharp while scrolling.
    float const top = std::round(box.y);
    ImVec2 const clip_min = m_list->GetClipRectMin(), clip_max = m_list->GetClipRectMax();
    ImU32 const tint = packed(colour);
    constexpr float texel = 1.0f / GlyphAtlas::k_side_px;

    int bound_page = -1;
    for (auto const& line : layout.lines) {
        if (top + line.bottom < clip_min.y || top + line.top > clip_max.y)
            continue;
        int const steps = subpixel_steps(line.bottom - line.top);
        for (std::uint32_t i = line.first_glyph; i < line.first_glyph + line.glyph_count; ++i) {
            auto const& glyph = layout.glyphs[i];
            float const pen = std::round((box.x + glyph.x) * static_cast<float>(steps)) / static_cast<float>(steps);
            float const whole = std::floor(pen);
            int const subpixel = static_cast<int>((pen - whole) * text::Typesetter::k_subpixel_steps + 0.5f);
            auto const& sprite = m_atlas.sprite(glyph.font, glyph.index, subpixel);
            if (sprite.width == 0)
                continue;
            if (sprite.page != bound_page) {
                if (bound_page >= 0)
                    m_list->PopTextureID();
                m_list->PushTextureID((ImTextureID)(static_cast<std::intptr_t>(sprite.page + 1)));
                bound_page = sprite.page;
            }
            float const x = whole + static_cast<float>(sprite.left);
            float const y = std::round(top + glyph.y) - static_cast<float>(sprite.top);
            float const u = static_cast<float>(sprite.x) * texel, v = static_cast<float>(sprite.y) * texel;
            float const w = static_cast<float>(sprite.width), h = static_cast<float>(sprite.height);
            m_list->PrimReserve(6, 4);
            m_list->PrimRectUV({ x, y }, { x + w, y + h }, { u, v }, { u + w * texel, v + h * texel }, tint);
        }
    }
    if (bound_page >= 0)
        m_list->PopTextureID();
}

Canvas::InkSpan Canvas::ink_of(text::Layout const& layout)
{
    InkSpan span { layout.size.height, 0 };
    for (text::Glyph const& glyph : layout.glyphs) {
        auto const& sprite = m_atlas.sprite(glyph.font, glyph.index, 0);
        if (sprite.width == 0)
            continue;
        float const top = glyph.y - static_cast<float>(sprite.top);
        span = { std::min(span.top, top), std::max(span.bottom, top + static_cast<float>(sprite.height)) };
    }
    return span;
}

void Canvas::picture(std::size_t number, base::Rect const& rect, float radius)
{
    auto const r = to_panel(rect);
    // Whole pixels, so that no edge is blurred.
    ImVec2 const from { std::round(r.x), std::round(r.y) }, to { std::round(r.right()), std::round(r.bottom()) };
    auto const texture = (ImTextureID)(static_cast<std::intptr_t>(base::k_first_picture_texture + number));
    m_list->AddImageRounded(texture, from, to, { 0, 0 }, { 1, 1 }, IM_COL32_WHITE, radius);
}

void Canvas::curve(base::Point from, base::Point control, base::Point to, Colour colour, float thickness)
{
    m_list->AddBezierQuadratic(
        vector(to_panel(from)), vector(to_panel(control)), vector(to_panel(to)), packed(colour), thickness);
}

void Canvas::shape(std::span<base::Point const> corners, Colour colour)
{
    // Its soft edge lies outside only of what goes round clockwise, and a mirror turns that round.
    for (std::size_t i = 0; i < corners.size(); ++i)
        m_list->PathLineTo(vector(to_panel(corners[m_mirrored ? corners.size() - 1 - i : i])));
    m_list->PathFillConvex(packed(colour));
}

void Canvas::path(std::span<base::Point const> points, Colour colour, float thickness)
{
    if (points.empty())
        return;
    for (auto const point : points)
        m_list->PathLineTo(vector(to_panel(point)));
    m_list->PathStroke(packed(colour), 0, thickness);
    disc(points.front(), thickness / 2, colour);
    disc(points.back(), thickness / 2, colour);
}

void Canvas::push_clip(base::Rect const& rect)
{
    auto const r = to_panel(rect);
    m_list->PushClipRect({ r.x, r.y }, { r.right(), r.bottom() }, true);
}

void Canvas::pop_clip() { m_list->PopClipRect(); }

} // namespace ui

#include "raster/rasteriser.h"

#include "raster/blend.h"
#include "raster/triangle.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <span>
#include <type_traits>

namespace raster {

namespace {

/// ImTextureID is a pointer up to Dear ImGui 1.91.3 and an integer after it.
template <typename Id>
std::size_t to_number(Id id)
{
    if constexpr (std::is_pointer_v<Id>)
        return reinterpret_cast<std::uintptr_t>(id);
    else
        return static_cast<std::size_t>(id);
}

std::size_t texture_of(ImDrawCmd const& command)
{
#if IMGUI_VERSION_NUM >= 19200
    if (command.TexRef._TexData)
        return 0;
#endif
    return to_number(command.GetTexID());
}

std::uint32_t argb(ImU32 colour)
{
    return (colour >> IM_COL32_A_SHIFT & 0xff) << 24 | (colour >> IM_COL32_R_SHIFT & 0xff) << 16
        | (colour >> IM_COL32_G_SHIFT & 0xff) << 8 | (colour >> IM_COL32_B_SHIFT & 0xff);
}

std::uint32_t channel(double value) { return static_cast<std::uint32_t>(std::clamp(value + 0.5, 0.0, 255.0)); }

/// The first whole pixel whose middle is not before it.
int first_pixel(float edge) { return static_cast<int>(std::ceil(edge - 0.5f)); }

/// The pixels of a clip rectangle, as the OpenGL backend of Dear ImGui rounds it: from below, and its size by itself.
Area pixels_of(ImVec4 const& clip, ImVec2 origin, int height)
{
    float const left = clip.x - origin.x, top = clip.y - origin.y, right = clip.z - origin.x,
                bottom = clip.w - origin.y;
    if (right <= left || bottom <= top)
        return {};
    int const from = static_cast<int>(left), end = height - static_cast<int>(static_cast<float>(height) - bottom);
    return { from, end - static_cast<int>(bottom - top), from + static_cast<int>(right - left), end };
}

/// Six indices of two triangles that make a rectangle, as ImDrawList::PrimRectUV() writes them.
bool make_quad(std::span<ImDrawIdx const> indices)
{
    ImDrawIdx const first = indices[0];
    return indices[1] == first + 1 && indices[2] == first + 2 && indices[3] == first && indices[4] == first + 2
        && indices[5] == first + 3;
}

/// Upright, of one colour, with the same part of its texture.
bool is_plain_rectangle(std::span<ImDrawVert const> corner)
{
    auto const alike
        = [](ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d) { return a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x; };
    return alike(corner[0].pos, corner[1].pos, corner[2].pos, corner[3].pos)
        && alike(corner[0].uv, corner[1].uv, corner[2].uv, corner[3].uv) && corner[0].pos.x <= corner[2].pos.x
        && corner[0].pos.y <= corner[2].pos.y && corner[0].col == corner[1].col && corner[0].col == corner[2].col
        && corner[0].col == corner[3].col;
}

} // namespace

/// The texture of one command, and where its pixels may go.
struct Rasteriser::Drawing {
    Target const& target;
    Area clip;
    ImVec2 origin;
    GlyphPage const* page = nullptr;
    PictureLevels const* picture = nullptr;

    void run(ImDrawCmd const& command, ImDrawList const& list) const
    {
        ImDrawVert const* const vertices = list.VtxBuffer.Data + command.VtxOffset;
        std::span<ImDrawIdx const> indices(list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
        while (indices.size() >= 3) {
            if (!picture && indices.size() >= 6 && make_quad(indices)
                && is_plain_rectangle({ vertices + indices[0], 4 })) {
                rectangle(vertices[indices[0]], vertices[indices[2]]);
                indices = indices.subspan(6);
            } else {
                triangle(vertices[indices[0]], vertices[indices[1]], vertices[indices[2]]);
                indices = indices.subspan(3);
            }
        }
    }

    [[nodiscard]] Corner corner(ImDrawVert const& vertex) const
    {
        return { vertex.pos.x - origin.x, vertex.pos.y - origin.y };
    }

    void fill(int y, int left, int right, std::uint32_t colour) const
    {
        std::uint32_t* const pixel = target.at(0, y);
        if (alpha_of(colour) == 255)
            std::fill(pixel + left, pixel + right, colour);
        else if (alpha_of(colour) != 0)
            for (int x = left; x < right; ++x)
                pixel[x] = mixed(pixel[x], colour, alpha_of(colour));
    }

    void rectangle(ImDrawVert const& from, ImDrawVert const& to) const
    {
        Corner const a = corner(from), b = corner(to);
        Area const area
            = Area { first_pixel(a.x), first_pixel(a.y), first_pixel(b.x), first_pixel(b.y) }.intersect(clip);
        if (area.empty())
            return;
        std::uint32_t const colour = argb(from.col);
        if (!page) {
            for (int y = area.top; y < area.bottom; ++y)
                fill(y, area.left, area.right, colour);
            return;
        }
        glyph(area, { a, b, from.uv, to.uv }, colour);
    }

    struct Placed {
        Corner from, to;
        ImVec2 uv_from, uv_to;
    };
    /// The nearest texel each.
    void glyph(Area const& area, Placed const& placed, std::uint32_t colour) const
    {
        auto const side = static_cast<float>(page->side_px);
        float const across = (placed.uv_to.x - placed.uv_from.x) * side / (placed.to.x - placed.from.x);
        float const down = (placed.uv_to.y - placed.uv_from.y) * side / (placed.to.y - placed.from.y);
        auto const texel = [&](int pixel, float from, float begin, float step) {
            float const at = begin * side + (static_cast<float>(pixel) + 0.5f - from) * step;
            return std::clamp(static_cast<int>(std::floor(at)), 0, page->side_px - 1);
        };
        bool const one_to_one = std::abs(across - 1) < 1.0f / side;
        int const first = texel(area.left, placed.from.x, placed.uv_from.x, across);
        for (int y = area.top; y < area.bottom; ++y) {
            std::uint8_t const* const row = page->coverage.data()
                + static_cast<std::ptrdiff_t>(texel(y, placed.from.y, placed.uv_from.y, down)) * page->side_px;
            std::uint32_t* const pixel = target.at(0, y);
            for (int x = area.left; x < area.right; ++x) {
                int const column = one_to_one ? std::min(first + x - area.left, page->side_px - 1)
                                              : texel(x, placed.from.x, placed.uv_from.x, across);
                cover(pixel[x], colour, row[column]);
            }
        }
    }

    static void cover(std::uint32_t& ground, std::uint32_t colour, std::uint32_t coverage)
    {
        std::uint32_t const alpha = alpha_of(colour) == 255 ? coverage : scaled(alpha_of(colour), coverage);
        if (alpha == 255)
            ground = colour;
        else if (alpha != 0)
            ground = mixed(ground, colour, alpha);
    }

    void triangle(ImDrawVert const& a, ImDrawVert const& b, ImDrawVert const& c) const
    {
        Triangle const shape(corner(a), corner(b), corner(c));
        if (shape.empty())
            return;
        bool const one_colour = a.col == b.col && b.col == c.col;
        if (one_colour && !page && !picture)
            each_span(shape, [&](int y, int left, int right) { fill(y, left, right, argb(a.col)); });
        else if (!page && !picture)
            shaded(shape, a, b, c, [](int, int, std::uint32_t colour) { return colour; });
        else
            textured(shape, a, b, c);
    }

    template <typename Draw>
    void each_span(Triangle const& shape, Draw const& draw) const
    {
        Area const rows = shape.rows(clip);
        for (int y = rows.top; y < rows.bottom; ++y)
            if (auto const span = shape.span(y, clip); span.left < span.right)
                draw(y, span.left, span.right);
    }

    /// Colours that go from corner to corner; `finish` makes of each what is drawn.
    template <typename Finish>
    void shaded(Triangle const& shape, ImDrawVert const& a, ImDrawVert const& b, ImDrawVert const& c,
        Finish const& finish) const
    {
        auto const slope = [&](int shift) {
            auto const value
                = [shift](ImDrawVert const& vertex) { return static_cast<float>(argb(vertex.col) >> shift & 0xff); };
            return shape.slope(value(a), value(b), value(c));
        };
        std::array const slopes { slope(0), slope(8), slope(16), slope(24) };
        each_span(shape, [&](int y, int left, int right) {
            std::array now { slopes[0].at(left, y), slopes[1].at(left, y), slopes[2].at(left, y),
                slopes[3].at(left, y) };
            std::uint32_t* const pixel = target.at(0, y);
            for (int x = left; x < right; ++x) {
                blend(pixel[x],
                    finish(
                        x, y, channel(now[3]) << 24 | channel(now[2]) << 16 | channel(now[1]) << 8 | channel(now[0])));
                for (std::size_t i = 0; i < now.size(); ++i)
                    now[i] += slopes[i].across;
            }
        });
    }

    void textured(Triangle const& shape, ImDrawVert const& a, ImDrawVert const& b, ImDrawVert const& c) const
    {
        auto const u = shape.slope(a.uv.x, b.uv.x, c.uv.x), v = shape.slope(a.uv.y, b.uv.y, c.uv.y);
        if (page) {
            auto const texel = [side = page->side_px](double at) {
                return std::clamp(static_cast<int>(std::floor(at * side)), 0, side - 1);
            };
            shaded(shape, a, b, c, [&](int x, int y, std::uint32_t colour) {
                auto const at = static_cast<std::ptrdiff_t>(texel(v.at(x, y))) * page->side_px + texel(u.at(x, y));
                return (colour & ~k_opaque)
                    | scaled(alpha_of(colour), page->coverage[static_cast<std::size_t>(at)]) << 24;
            });
            return;
        }
        double const w = picture->width(), h = picture->height();
        auto const reach = std::max(std::hypot(u.across * w, v.across * h), std::hypot(u.down * w, v.down * h));
        PictureReader const reader(*picture, static_cast<float>(reach));
        shaded(shape, a, b, c, [&](int x, int y, std::uint32_t colour) {
            std::uint32_t const seen = reader.at(static_cast<float>(u.at(x, y)), static_cast<float>(v.at(x, y)));
            return colour == 0xffffffff ? seen : multiplied(seen, colour);
        });
    }
};

void Rasteriser::upload(base::PageUpdate const& update)
{
    assert(update.page >= 0 && update.side_px > 0 && update.first_row >= 0 && update.rows >= 0);
    assert(update.first_row + update.rows <= update.side_px);
    assert(update.coverage.size() == static_cast<std::size_t>(update.rows) * static_cast<std::size_t>(update.side_px));
    auto const index = static_cast<std::size_t>(update.page);
    auto const side = static_cast<std::size_t>(update.side_px);
    if (index >= m_pages.size())
        m_pages.resize(index + 1);
    GlyphPage& page = m_pages[index];
    if (page.side_px != update.side_px)
        page = { update.side_px, std::vector<std::uint8_t>(side * side) };
    std::ranges::copy(update.coverage,
        page.coverage.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(update.first_row) * side));
}

void Rasteriser::upload_picture(std::size_t number, base::Pixels const& pixels)
{
    assert(pixels.rgba.size() == static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4);
    if (number >= m_pictures.size())
        m_pictures.resize(number + 1);
    m_pictures[number] = PictureLevels(pixels);
}

void Rasteriser::drop_picture(std::size_t number)
{
    if (number < m_pictures.size())
        m_pictures[number] = {};
}

void Rasteriser::draw(ImDrawData const& data, Target const& target, Area const& area, Colour paper) const
{
    Area const whole = area.intersect(target.area());
    std::uint32_t const ground
        = k_opaque | std::uint32_t { paper.red } << 16 | std::uint32_t { paper.green } << 8 | paper.blue;
    for (int y = whole.top; y < whole.bottom; ++y)
        std::fill(target.at(whole.left, y), target.at(whole.right, y), ground);

    for (int number = 0; number < data.CmdListsCount; ++number)
        for (ImDrawCmd const& command : data.CmdLists[number]->CmdBuffer) {
            Drawing drawing { target, pixels_of(command.ClipRect, data.DisplayPos, target.height).intersect(whole),
                data.DisplayPos };
            if (!command.UserCallback && !drawing.clip.empty() && find_texture(texture_of(command), drawing))
                drawing.run(command, *data.CmdLists[number]);
        }
}

bool Rasteriser::find_texture(std::size_t texture, Drawing& drawing) const
{
    if (texture == 0)
        return true;
    if (texture >= base::k_first_picture_texture) {
        std::size_t const number = texture - base::k_first_picture_texture;
        drawing.picture = number < m_pictures.size() ? &m_pictures[number] : nullptr;
        return drawing.picture && !drawing.picture->empty();
    }
    drawing.page = texture <= m_pages.size() ? &m_pages[texture - 1] : nullptr;
    return drawing.page && drawing.page->side_px > 0;
}

} // namespace raster

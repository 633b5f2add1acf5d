#include "drawn.h"

#include "base/pixels.h"

#include <imgui.h>

#include <algorithm>
#include <cstdint>

namespace layout {

namespace {

using base::Rect;

ui::Colour colour_of(ImU32 packed)
{
    auto const channel = [&](int shift) { return static_cast<std::uint8_t>(packed >> shift); };
    return { channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT) };
}

float opacity_of(ImU32 packed) { return static_cast<float>((packed >> IM_COL32_A_SHIFT) & 0xff) / 255; }

/// The commands of one list, one after the other.
class Reader {
public:
    Reader(ImDrawList const& list, Drawn& out)
        : m_list(list)
        , m_out(out)
    {
    }

    void read(ImDrawCmd const& command)
    {
        ImVec4 const& clip = command.ClipRect;
        m_clip = { clip.x, clip.y, clip.z - clip.x, clip.w - clip.y };
        // Shapes have no texture, letters have pages from 1 on.
        auto const texture = reinterpret_cast<std::uintptr_t>(command.GetTexID());
        bool const is_picture = texture >= base::k_first_picture_texture;
        bool const is_of_letters = texture != 0 && !is_picture;
        // A letter is two triangles, from its first corner to the third.
        for (unsigned at = 0, step = is_of_letters ? 6 : 3; at + step <= command.ElemCount; at += step) {
            std::array<ImDrawVert, 3> corners;
            for (unsigned i = 0; i < 3; ++i)
                corners.at(i) = m_list.VtxBuffer[static_cast<int>(command.VtxOffset)
                    + m_list.IdxBuffer[static_cast<int>(command.IdxOffset + at + i)]];
            is_of_letters ? letter(corners[0], corners[2]) : shape(corners, is_picture);
        }
    }

private:
    void letter(ImDrawVert const& first, ImDrawVert const& third)
    {
        ImVec2 const from = first.pos, to = third.pos;
        Rect const whole { from.x, from.y, to.x - from.x, to.y - from.y };
        if (Rect const shown = common(whole, m_clip); !is_empty(shown))
            m_out.letters.push_back({ whole, shown, colour_of(first.col), m_out.shapes.size() });
    }

    void shape(std::array<ImDrawVert, 3> const& corners, bool is_picture)
    {
        Shape shape { .is_picture = is_picture };
        for (std::size_t i = 0; i < 3; ++i) {
            shape.corners.at(i) = { corners.at(i).pos.x, corners.at(i).pos.y };
            shape.colours.at(i) = colour_of(corners.at(i).col);
            shape.opacities.at(i) = opacity_of(corners.at(i).col);
        }
        auto const [left, right] = std::ranges::minmax(shape.corners, {}, &base::Point::x);
        auto const [top, bottom] = std::ranges::minmax(shape.corners, {}, &base::Point::y);
        shape.bounds = common({ left.x, top.y, right.x - left.x, bottom.y - top.y }, m_clip);
        if (!is_empty(shape.bounds))
            m_out.shapes.push_back(shape);
    }

    ImDrawList const& m_list;
    Drawn& m_out;
    Rect m_clip {};
};

} // namespace

Rect common(Rect const& a, Rect const& b)
{
    float const x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return { x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y };
}

bool is_empty(Rect const& rect) { return rect.width <= 0 || rect.height <= 0; }

Drawn drawn(ImDrawData const& data)
{
    Drawn out;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        Reader reader(*data.CmdLists[i], out);
        for (ImDrawCmd const& command : data.CmdLists[i]->CmdBuffer)
            reader.read(command);
    }
    return out;
}

} // namespace layout

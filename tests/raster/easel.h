#pragma once
// Frames that a test draws, and the pixels that come of them.

#include "raster/rasteriser.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace raster_test {

inline constexpr std::uint32_t k_paper = 0xffffcc99;
inline constexpr int k_page_side = 64;

class Easel {
public:
    Easel()
    {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().Fonts->Build();
        ImGui::GetStyle().AntiAliasedLinesUseTex = false;
    }
    Easel(Easel const&) = delete;
    Easel& operator=(Easel const&) = delete;
    ~Easel() { ImGui::DestroyContext(); }

    /// On paper all over.
    void draw(std::function<void(ImDrawList&)> const& what) { draw(what, m_target.area()); }
    void draw(std::function<void(ImDrawList&)> const& what, raster::Area const& area)
    {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = { static_cast<float>(k_width), static_cast<float>(k_height) };
        io.DeltaTime = 1.0f / 60;
        ImGui::NewFrame();
        what(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        ImGui::GetDrawData()->DisplayPos = origin;
        rasteriser.draw(*ImGui::GetDrawData(), m_target, area, { 0xff, 0xcc, 0x99 });
    }

    [[nodiscard]] std::uint32_t at(int x, int y) const { return *m_target.at(x, y); }

    /// Pixels that are not `colour`.
    [[nodiscard]] int others(std::uint32_t colour) const
    {
        int count = 0;
        for (int y = 0; y < k_height; ++y)
            for (int x = 0; x < k_width; ++x)
                count += at(x, y) != colour;
        return count;
    }

    static constexpr int k_width = 100, k_height = 80;
    raster::Rasteriser rasteriser;
    ImVec2 origin {};

private:
    static constexpr int k_stride = k_width + 7; ///< What lies between two rows is nobody's.
    std::vector<std::uint32_t> m_pixels = std::vector<std::uint32_t>(k_stride * k_height, 0x12345678);
    raster::Target m_target { m_pixels.data(), k_width, k_height, k_stride };
};

inline void fill(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour)
{
    // ImDrawList softens the edges of its shapes; PrimRect does not.
    list.PrimReserve(6, 4);
    list.PrimRect(from, to, colour);
}

inline void triangle(ImDrawList& list, ImVec2 a, ImVec2 b, ImVec2 c, ImU32 of_a, ImU32 of_b, ImU32 of_c)
{
    ImVec2 const white = ImGui::GetDrawListSharedData() ? ImGui::GetIO().Fonts->TexUvWhitePixel : ImVec2 {};
    list.PrimReserve(3, 3);
    list.PrimVtx(a, white, of_a);
    list.PrimVtx(b, white, of_b);
    list.PrimVtx(c, white, of_c);
}

inline ImTextureID page_id(int page) { return (ImTextureID)(std::intptr_t)(page + 1); }
inline ImTextureID picture_id(std::size_t number)
{
    return (ImTextureID)(std::intptr_t)(base::k_first_picture_texture + number);
}

/// Shows a glyph page one to one with its corner at `corner`.
inline void show_page(ImDrawList& list, int page, ImVec2 corner, ImU32 colour)
{
    list.PushTextureID(page_id(page));
    list.PrimReserve(6, 4);
    list.PrimRectUV(corner, { corner.x + k_page_side, corner.y + k_page_side }, { 0, 0 }, { 1, 1 }, colour);
    list.PopTextureID();
}

} // namespace raster_test

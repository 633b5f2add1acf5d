#include "platform/needs_display.h"
#include "platform/renderer.h"

#include "platform/onlooker.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <array>
#include <functional>
#include <span>

using platform::Image;
using platform::PixelSize;
using platform::Renderer;
using platform::Window;

namespace {

using Rgb = std::array<int, 3>;

constexpr auto k_title = "Lectern renderer test";
constexpr PixelSize k_window_size { 200, 100 };
constexpr Renderer::Colour k_paper { 1, 0.8f, 0.6f };
constexpr Rgb k_paper_rgb { 255, 204, 153 };
constexpr int k_page_side = 64;

struct ImGuiContextOwner {
    ImGuiContextOwner()
    {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().Fonts->Build();
    }
    ImGuiContextOwner(ImGuiContextOwner const&) = delete;
    ImGuiContextOwner& operator=(ImGuiContextOwner const&) = delete;
    ~ImGuiContextOwner() { ImGui::DestroyContext(); }
};

template <typename T>
T opened(base::Result<T> result)
{
    REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
    return std::move(*result);
}

/// A window, its renderer, and frames that a test draws.
struct Easel {
    Window window = opened(Window::open({ .title = k_title, .windowed = k_window_size }));
    ImGuiContextOwner context;
    Renderer renderer = opened(Renderer::create(window));

    static ImDrawData& frame(PixelSize size, std::function<void(ImDrawList&)> const& draw)
    {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = { static_cast<float>(size.width), static_cast<float>(size.height) };
        io.DeltaTime = 1.0f / 60;
        ImGui::NewFrame();
        draw(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

    Image image(PixelSize size, std::function<void(ImDrawList&)> const& draw)
    {
        return opened(renderer.draw_to_image(frame(size, draw), size, k_paper));
    }
};

Rgb at(Image const& image, int x, int y)
{
    auto const first = static_cast<std::size_t>((y * image.size.width + x) * 3);
    return { image.rgb[first], image.rgb[first + 1], image.rgb[first + 2] };
}

ImTextureID page_id(int page) { return (ImTextureID)(std::intptr_t)(page + 1); }

void fill(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour)
{
    // ImDrawList softens the edges of its shapes; PrimRect does not.
    list.PrimReserve(6, 4);
    list.PrimRect(from, to, colour);
}

/// Shows a glyph page one to one with its corner at `corner`.
void show_page(ImDrawList& list, int page, ImVec2 corner, ImU32 colour)
{
    list.PushTextureID(page_id(page));
    list.PrimReserve(6, 4);
    list.PrimRectUV(corner, { corner.x + k_page_side, corner.y + k_page_side }, { 0, 0 }, { 1, 1 }, colour);
    list.PopTextureID();
}

std::vector<std::uint8_t> rows_of(int rows, std::uint8_t coverage)
{
    return std::vector<std::uint8_t>(static_cast<std::size_t>(rows * k_page_side), coverage);
}

} // namespace

TEST_CASE("a rectangle has exact edges and colours, and rows start at the top")
{
    NEEDS_DISPLAY();
    Easel easel;
    Image const image = easel.image({ 60, 40 }, [](ImDrawList& list) {
        fill(list, { 10, 5 }, { 20, 15 }, IM_COL32(12, 34, 56, 255));
    });
    REQUIRE(image.size == PixelSize { 60, 40 });
    REQUIRE(image.rgb.size() == 60 * 40 * 3);
    for (auto const& [x, y] : { std::pair { 10, 5 }, { 19, 5 }, { 10, 14 }, { 19, 14 } })
        CHECK(at(image, x, y) == Rgb { 12, 34, 56 });
    for (auto const& [x, y] : { std::pair { 0, 0 }, { 9, 5 }, { 20, 5 }, { 10, 4 }, { 10, 15 }, { 10, 30 } })
        CHECK(at(image, x, y) == k_paper_rgb);
}

TEST_CASE("a glyph is its colour where it covers, paper where it does not, and a mixture between")
{
    NEEDS_DISPLAY();
    Easel easel;
    auto coverage = rows_of(k_page_side, 0);
    coverage[static_cast<std::size_t>(3 * k_page_side + 7)] = 255;
    coverage[static_cast<std::size_t>(4 * k_page_side + 7)] = 51;
    easel.renderer.upload({ 0, k_page_side, 0, k_page_side, coverage });
    Image const image = easel.image({ 100, 100 }, [](ImDrawList& list) {
        show_page(list, 0, { 20, 10 }, IM_COL32(5, 4, 3, 255));
    });
    CHECK(at(image, 27, 13) == Rgb { 5, 4, 3 });
    CHECK(at(image, 28, 13) == k_paper_rgb);
    CHECK(at(image, 27, 12) == k_paper_rgb);
    // 51 is a fifth of 255: four fifths of the paper, one of the ink.
    CHECK(at(image, 27, 14) == Rgb { 205, 164, 123 });
}

TEST_CASE("a glyph that stands between pixels stays sharp")
{
    NEEDS_DISPLAY();
    Easel easel;
    std::vector<std::uint8_t> stripes(static_cast<std::size_t>(k_page_side * k_page_side));
    for (std::size_t pixel = 0; pixel < stripes.size(); pixel += 2)
        stripes[pixel] = 255;
    easel.renderer.upload({ 0, k_page_side, 0, k_page_side, stripes });
    Image const image = easel.image({ 100, 64 }, [](ImDrawList& list) {
        show_page(list, 0, { 10.25f, 0 }, IM_COL32(0, 0, 0, 255));
    });
    for (int x = 0; x < k_page_side; ++x)
        CHECK(at(image, 10 + x, 20) == (x % 2 == 0 ? Rgb {} : k_paper_rgb));
}

TEST_CASE("a part of a page is replaced, the rest stays")
{
    NEEDS_DISPLAY();
    Easel easel;
    easel.renderer.upload({ 0, k_page_side, 0, 10, rows_of(10, 255) });
    easel.renderer.upload({ 1, k_page_side, 0, k_page_side, rows_of(k_page_side, 255) });
    easel.renderer.upload({ 0, k_page_side, 4, 2, rows_of(2, 0) });
    Image const image = easel.image({ 64, 64 }, [](ImDrawList& list) {
        show_page(list, 0, { 0, 0 }, IM_COL32(0, 0, 255, 255));
    });
    Rgb const blue { 0, 0, 255 };
    CHECK(at(image, 0, 3) == blue);
    CHECK(at(image, 63, 4) == k_paper_rgb);
    CHECK(at(image, 0, 5) == k_paper_rgb);
    CHECK(at(image, 0, 6) == blue);
    CHECK(at(image, 0, 9) == blue);
    CHECK(at(image, 0, 10) == k_paper_rgb);
}

TEST_CASE("pages can come in any order and shapes keep their own texture")
{
    NEEDS_DISPLAY();
    Easel easel;
    easel.renderer.upload({ 2, k_page_side, 0, k_page_side, rows_of(k_page_side, 255) });
    easel.renderer.upload({ 0, k_page_side, 0, k_page_side, rows_of(k_page_side, 0) });
    Image const image = easel.image({ 150, 64 }, [](ImDrawList& list) {
        show_page(list, 0, { 0, 0 }, IM_COL32(255, 0, 0, 255));
        show_page(list, 2, { 64, 0 }, IM_COL32(0, 255, 0, 255));
        fill(list, { 128, 0 }, { 150, 64 }, IM_COL32(0, 0, 255, 255));
    });
    CHECK(at(image, 30, 30) == k_paper_rgb);
    CHECK(at(image, 90, 30) == Rgb { 0, 255, 0 });
    CHECK(at(image, 140, 30) == Rgb { 0, 0, 255 });
}

TEST_CASE("drawing leaves the draw data as it was")
{
    NEEDS_DISPLAY();
    Easel easel;
    easel.renderer.upload({ 0, k_page_side, 0, 1, rows_of(1, 255) });
    PixelSize const size { 64, 64 };
    ImDrawData& data = Easel::frame(size, [](ImDrawList& list) { show_page(list, 0, { 0, 0 }, IM_COL32_BLACK); });
    Image const first = opened(easel.renderer.draw_to_image(data, size, k_paper));
    Image const second = opened(easel.renderer.draw_to_image(data, size, k_paper));
    CHECK(first.rgb == second.rgb);
    bool found = false;
    for (ImDrawCmd const& command : data.CmdLists[0]->CmdBuffer)
        found = found || command.GetTexID() == page_id(0);
    CHECK(found);
}

TEST_CASE("a small window gives a 4K image, and then a small one again")
{
    NEEDS_DISPLAY();
    Easel easel;
    auto const corner = [](ImDrawList& list) {
        ImVec2 const end = ImGui::GetIO().DisplaySize;
        fill(list, { end.x - 1, end.y - 1 }, end, IM_COL32(1, 2, 3, 255));
    };
    for (PixelSize const size : { PixelSize { 3840, 2160 }, PixelSize { 50, 30 } }) {
        Image const image = easel.image(size, corner);
        REQUIRE(image.size == size);
        CHECK(at(image, size.width - 1, size.height - 1) == Rgb { 1, 2, 3 });
        CHECK(at(image, size.width - 2, size.height - 1) == k_paper_rgb);
        CHECK(at(image, 0, 0) == k_paper_rgb);
    }
}

TEST_CASE("an image that the driver can't hold is refused")
{
    NEEDS_DISPLAY();
    Easel easel;
    ImDrawData& data = Easel::frame({ 10, 10 }, [](ImDrawList&) {});
    auto const huge = easel.renderer.draw_to_image(data, { 1 << 20, 10 }, k_paper);
    REQUIRE_FALSE(huge);
    CHECK(huge.error().code == base::ErrorCode::too_large);
    auto const empty = easel.renderer.draw_to_image(data, { 0, 10 }, k_paper);
    REQUIRE_FALSE(empty);
    CHECK(empty.error().code == base::ErrorCode::usage);
    CHECK(easel.renderer.draw_to_image(data, { 10, 10 }, k_paper));
}

TEST_CASE("what is drawn and presented is on the glass, also after an image")
{
    NEEDS_DISPLAY();
    Easel easel;
    tests::Onlooker const onlooker(k_title);
    for (ImU32 const colour : { IM_COL32(0, 128, 255, 255), IM_COL32(128, 0, 64, 255) }) {
        auto const draw = [colour](ImDrawList& list) { fill(list, { 100, 0 }, { 200, 100 }, colour); };
        (void)easel.image({ 300, 300 }, draw);
        easel.renderer.draw(Easel::frame(k_window_size, draw), k_window_size, k_paper);
        easel.window.present();
        CHECK(onlooker.colour_at(50, 50) == 0xffcc99);
        bool const first = colour == IM_COL32(0, 128, 255, 255);
        CHECK(onlooker.colour_at(150, 50) == (first ? 0x0080ffu : 0x800040u));
    }
}

// Every value here follows from where the middles of pixels lie and from 8 bits a channel; OpenGL's own pixels are
// compared in tests/lectern/frame_image_test.cpp.

#include "raster/easel.h"

#include <array>
#include <cstdlib>

using namespace raster_test;

TEST_CASE("a rectangle has exact edges and colours, and rows start at the top")
{
    Easel easel;
    easel.draw([](ImDrawList& list) { fill(list, { 10, 5 }, { 20, 15 }, IM_COL32(12, 34, 56, 255)); });
    for (auto const& [x, y] : { std::pair { 10, 5 }, { 19, 5 }, { 10, 14 }, { 19, 14 } })
        CHECK(easel.at(x, y) == 0xff0c2238);
    CHECK(easel.others(k_paper) == 100);
}

TEST_CASE("an edge between two pixels belongs to the side on which the pixel's middle lies")
{
    Easel easel;
    easel.draw([](ImDrawList& list) { fill(list, { 10.5f, 5.49f }, { 20.5f, 15.51f }, IM_COL32_BLACK); });
    CHECK(easel.at(10, 5) == 0xff000000);
    CHECK(easel.at(9, 5) == k_paper);
    CHECK(easel.at(19, 15) == 0xff000000);
    CHECK(easel.at(20, 15) == k_paper);
    CHECK(easel.others(k_paper) == 10 * 11);
}

TEST_CASE("a colour with alpha is mixed with what is there, rounded to the nearest")
{
    Easel easel;
    easel.draw([](ImDrawList& list) {
        fill(list, { 0, 0 }, { 50, 80 }, IM_COL32(5, 4, 3, 51));
        fill(list, { 0, 0 }, { 10, 80 }, IM_COL32(0, 0, 0, 0));
        fill(list, { 20, 0 }, { 30, 80 }, IM_COL32(255, 255, 255, 128));
    });
    // A fifth of the ink, four fifths of the paper.
    CHECK(easel.at(40, 40) == 0xffcda47b);
    CHECK(easel.at(5, 40) == 0xffcda47b);
    // (255 * 128 + 205 * 127) / 255 and so on.
    CHECK(easel.at(25, 40) == 0xffe6d2bd);
}

TEST_CASE("a clip rectangle cuts, and one that is turned inside out draws nothing")
{
    Easel easel;
    easel.draw([](ImDrawList& list) {
        list.PushClipRect({ 20, 30 }, { 40, 35 });
        fill(list, { 0, 0 }, { 100, 80 }, IM_COL32_BLACK);
        triangle(list, { 0, 0 }, { 100, 0 }, { 0, 80 }, IM_COL32_BLACK, IM_COL32_BLACK, IM_COL32_BLACK);
        list.PopClipRect();
        list.PushClipRect({ 60, 60 }, { 50, 70 });
        fill(list, { 0, 0 }, { 100, 80 }, IM_COL32_WHITE);
        list.PopClipRect();
    });
    CHECK(easel.others(k_paper) == 20 * 5);
    CHECK(easel.at(20, 30) == 0xff000000);
    CHECK(easel.at(39, 34) == 0xff000000);
}

TEST_CASE("only the area that is asked for is touched")
{
    Easel easel;
    easel.draw([](ImDrawList& list) { fill(list, { 0, 0 }, { 100, 80 }, IM_COL32_BLACK); });
    easel.draw([](ImDrawList& list) { fill(list, { 0, 0 }, { 12, 80 }, IM_COL32_WHITE); }, { 10, 20, 15, 22 });
    CHECK(easel.others(0xff000000) == 5 * 2);
    CHECK(easel.at(11, 21) == 0xffffffff);
    CHECK(easel.at(12, 21) == k_paper);
    // An area that reaches beyond the target is cut to it.
    easel.draw([](ImDrawList&) {}, { -5, -5, 500, 500 });
    CHECK(easel.others(k_paper) == 0);
}

TEST_CASE("a triangle covers half of its square, and two share no pixel and leave none out")
{
    Easel easel;
    ImU32 const half = IM_COL32(0, 0, 0, 128);
    easel.draw([&](ImDrawList& list) { triangle(list, { 10, 10 }, { 30, 10 }, { 10, 30 }, half, half, half); });
    // Twenty and less in each row; the middles on the slanting edge are not inside.
    CHECK(easel.others(k_paper) == 190);
    easel.draw([&](ImDrawList& list) {
        triangle(list, { 10.3f, 10.7f }, { 30.3f, 12.1f }, { 8.2f, 30.9f }, half, half, half);
        triangle(list, { 30.3f, 12.1f }, { 33.3f, 33.3f }, { 8.2f, 30.9f }, half, half, half);
    });
    // Each pixel is darkened once: none twice along the edge that they share.
    std::uint32_t const once = easel.at(15, 15);
    for (int y = 0; y < Easel::k_height; ++y)
        for (int x = 0; x < Easel::k_width; ++x)
            CHECK((easel.at(x, y) == k_paper || easel.at(x, y) == once));
    for (int x = 12; x < 30; ++x)
        CHECK(easel.at(x, 22) == once);
}

TEST_CASE("a triangle is the same whichever way round its corners go")
{
    Easel clockwise;
    auto const corner_colours = [](bool turned) {
        return [turned](ImDrawList& list) {
            ImVec2 const a { 3.1f, 4.2f }, b { 90.7f, 20.4f }, c { 40.2f, 77.7f };
            if (turned)
                triangle(list, a, c, b, IM_COL32(255, 0, 0, 255), IM_COL32(0, 0, 255, 0), IM_COL32(0, 255, 0, 100));
            else
                triangle(list, a, b, c, IM_COL32(255, 0, 0, 255), IM_COL32(0, 255, 0, 100), IM_COL32(0, 0, 255, 0));
        };
    };
    clockwise.draw(corner_colours(false));
    std::vector<std::uint32_t> pixels;
    for (int y = 0; y < Easel::k_height; ++y)
        for (int x = 0; x < Easel::k_width; ++x)
            pixels.push_back(clockwise.at(x, y));
    clockwise.draw(corner_colours(true));
    for (int y = 0, i = 0; y < Easel::k_height; ++y)
        for (int x = 0; x < Easel::k_width; ++x, ++i)
            CHECK(clockwise.at(x, y) == pixels[static_cast<std::size_t>(i)]);
}

TEST_CASE("colours go evenly from corner to corner")
{
    Easel easel;
    easel.draw([](ImDrawList& list) {
        ImU32 const clear = IM_COL32(0, 0, 0, 0), solid = IM_COL32(0, 0, 0, 255);
        list.AddRectFilledMultiColor({ 0, 0 }, { 100, 64 }, clear, clear, solid, solid);
    });
    for (int y = 0; y < 64; ++y) {
        // At the middle of the row, of 64 rows.
        int const rest = 255 - static_cast<int>((y + 0.5) / 64 * 255 + 0.5);
        int const red = static_cast<int>(easel.at(50, y) >> 16 & 0xff);
        CHECK_MESSAGE(std::abs(red - rest) <= 1, y);
        CHECK(easel.at(0, y) == easel.at(99, y));
    }
}

TEST_CASE("a glyph is its colour where it covers, paper where it does not, and a mixture between")
{
    Easel easel;
    std::vector<std::uint8_t> coverage(k_page_side * k_page_side);
    coverage[3 * k_page_side + 7] = 255;
    coverage[4 * k_page_side + 7] = 51;
    easel.rasteriser.upload({ 0, k_page_side, 0, k_page_side, coverage });
    easel.draw([](ImDrawList& list) { show_page(list, 0, { 20, 10 }, IM_COL32(5, 4, 3, 255)); });
    CHECK(easel.at(27, 13) == 0xff050403);
    CHECK(easel.at(27, 14) == 0xffcda47b);
    CHECK(easel.others(k_paper) == 2);
    // Half of a half-covered pixel.
    easel.draw([](ImDrawList& list) { show_page(list, 0, { 20, 10 }, IM_COL32(5, 4, 3, 51)); });
    CHECK(easel.at(27, 13) == 0xffcda47b);
}

TEST_CASE("a glyph that stands between pixels stays sharp, also where its clip begins within it")
{
    Easel easel;
    std::vector<std::uint8_t> stripes(k_page_side * k_page_side);
    for (std::size_t pixel = 0; pixel < stripes.size(); pixel += 2)
        stripes[pixel] = 255;
    easel.rasteriser.upload({ 0, k_page_side, 0, k_page_side, stripes });
    easel.draw([](ImDrawList& list) {
        list.PushClipRect({ 17, 0 }, { 100, 80 });
        show_page(list, 0, { 10.25f, 0.25f }, IM_COL32_BLACK);
        list.PopClipRect();
    });
    for (int x = 17; x < 10 + k_page_side; ++x)
        CHECK(easel.at(x, 20) == ((x - 10) % 2 == 0 ? 0xff000000 : k_paper));
    CHECK(easel.at(16, 20) == k_paper);
}

TEST_CASE("a part of a page is replaced, the rest stays; a page that is not there draws nothing")
{
    Easel easel;
    std::vector<std::uint8_t> const full(k_page_side * k_page_side, 255), two_empty_rows(2 * k_page_side);
    easel.rasteriser.upload({ 1, k_page_side, 0, k_page_side, full });
    easel.rasteriser.upload({ 1, k_page_side, 4, 2, two_empty_rows });
    easel.draw([](ImDrawList& list) {
        show_page(list, 0, { 0, 0 }, IM_COL32_BLACK);
        show_page(list, 1, { 0, 0 }, IM_COL32_BLACK);
        show_page(list, 7, { 0, 0 }, IM_COL32_BLACK);
    });
    CHECK(easel.at(5, 3) == 0xff000000);
    CHECK(easel.at(5, 4) == k_paper);
    CHECK(easel.at(5, 5) == k_paper);
    CHECK(easel.at(5, 6) == 0xff000000);
    CHECK(easel.others(k_paper) == k_page_side * (k_page_side - 2));
}

namespace {

base::Pixels checkers(int side, std::array<std::uint8_t, 4> light)
{
    base::Pixels pixels { side, side, {} };
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            for (std::size_t channel = 0; channel < 4; ++channel)
                pixels.rgba.push_back((x + y) % 2 == 0 ? light[channel] : channel == 3 ? 255 : 0);
    return pixels;
}

void show_picture(ImDrawList& list, std::size_t number, ImVec2 from, ImVec2 to)
{
    list.AddImage(picture_id(number), from, to);
}

} // namespace

TEST_CASE("a picture that is shown one to one is its own pixels, and keeps what shines through it")
{
    Easel easel;
    easel.rasteriser.upload_picture(0, checkers(20, { 10, 200, 30, 255 }));
    easel.rasteriser.upload_picture(3, checkers(20, { 5, 4, 3, 51 }));
    easel.draw([](ImDrawList& list) {
        show_picture(list, 0, { 10, 10 }, { 30, 30 });
        show_picture(list, 3, { 50, 10 }, { 70, 30 });
        show_picture(list, 9, { 0, 0 }, { 100, 80 });
    });
    CHECK(easel.at(10, 10) == 0xff0ac81e);
    CHECK(easel.at(11, 10) == 0xff000000);
    CHECK(easel.at(29, 29) == 0xff0ac81e);
    CHECK(easel.at(30, 29) == k_paper);
    CHECK(easel.at(50, 10) == 0xffcda47b);
    easel.rasteriser.drop_picture(0);
    easel.draw([](ImDrawList& list) { show_picture(list, 0, { 10, 10 }, { 30, 30 }); });
    CHECK(easel.others(k_paper) == 0);
}

TEST_CASE("a picture that is shown smaller becomes the mean of its pixels, and a larger one goes evenly between them")
{
    Easel easel;
    easel.rasteriser.upload_picture(0, checkers(64, { 255, 255, 255, 255 }));
    base::Pixels const two { 2, 1, { 0, 0, 0, 255, 200, 200, 200, 255 } };
    easel.rasteriser.upload_picture(1, two);
    easel.draw([](ImDrawList& list) {
        show_picture(list, 0, { 0, 0 }, { 16, 16 });
        show_picture(list, 1, { 0, 40 }, { 80, 60 });
    });
    for (int x = 0; x < 16; ++x)
        CHECK(std::abs(static_cast<int>(easel.at(x, 7) & 0xff) - 128) <= 1);
    // Beyond the middles of its two pixels each goes on as it is.
    CHECK(easel.at(5, 50) == 0xff000000);
    CHECK(easel.at(75, 50) == 0xffc8c8c8);
    CHECK(std::abs(static_cast<int>(easel.at(40, 50) & 0xff) - 102) <= 2);
}

TEST_CASE("the draw data may begin elsewhere than at its origin")
{
    Easel easel;
    easel.origin = { 0, -30 };
    easel.draw([](ImDrawList& list) { fill(list, { 10, 5 }, { 20, 15 }, IM_COL32_BLACK); });
    CHECK(easel.at(10, 35) == 0xff000000);
    CHECK(easel.at(10, 34) == k_paper);
    CHECK(easel.others(k_paper) == 100);
}

TEST_CASE("what lies beside the target, and corners far away, do no harm")
{
    Easel easel;
    easel.draw([](ImDrawList& list) {
        list.PushClipRect({ -1e6f, -1e6f }, { 1e6f, 1e6f });
        fill(list, { -500, -500 }, { 10, 10 }, IM_COL32_BLACK);
        fill(list, { 90, 70 }, { 9000, 9000 }, IM_COL32_BLACK);
        triangle(list, { -16000, 40 }, { 16000, 40 }, { 0, 16000 }, IM_COL32_WHITE, IM_COL32_WHITE, IM_COL32_WHITE);
        triangle(list, { 5, 5 }, { 5, 5 }, { 5, 5 }, IM_COL32_WHITE, IM_COL32_WHITE, IM_COL32_WHITE);
        triangle(list, { 5, 5 }, { 15, 15 }, { 25, 25 }, IM_COL32_WHITE, IM_COL32_WHITE, IM_COL32_WHITE);
        list.PopClipRect();
    });
    CHECK(easel.at(0, 0) == 0xff000000);
    CHECK(easel.at(10, 10) == k_paper);
    CHECK(easel.at(50, 39) == k_paper);
    CHECK(easel.at(50, 40) == 0xffffffff);
    CHECK(easel.at(99, 79) == 0xffffffff);
}

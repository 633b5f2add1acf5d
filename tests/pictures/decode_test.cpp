#include "pictures/decode.h"

#include <doctest/doctest.h>

#include <string>

using namespace pictures;
using base::ErrorCode;

namespace {

std::string png_of(int width, int height, std::uint8_t alpha = 255)
{
    base::Pixels pixels { width, height, {} };
    for (int i = 0; i < width * height; ++i)
        pixels.rgba.insert(pixels.rgba.end(), { static_cast<std::uint8_t>(i), 100, 50, alpha });
    auto const made = encode(pixels, false);
    REQUIRE(made);
    return made->bytes;
}

std::string svg(std::string const& attributes, std::string const& content = "<rect width='9' height='9'/>")
{
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + attributes + ">"
        + content + "</svg>";
}

ErrorCode error_of(std::string_view file)
{
    auto const made = decode(file, {});
    REQUIRE_FALSE(made);
    return made.error().code;
}

/// One row, of which each pixel has its number for red.
base::Pixels numbered(int width, int height)
{
    base::Pixels pixels { width, height, {} };
    for (int i = 0; i < width * height; ++i)
        pixels.rgba.insert(pixels.rgba.end(), { static_cast<std::uint8_t>(i), 0, 0, 255 });
    return pixels;
}

std::string reds(base::Pixels const& pixels)
{
    std::string text;
    for (std::size_t i = 0; i < pixels.rgba.size(); i += 4) {
        if (i > 0 && i / 4 % static_cast<std::size_t>(pixels.width) == 0)
            text += '/';
        text += std::to_string(pixels.rgba[i]);
    }
    return text;
}

} // namespace

TEST_CASE("a picture that is small enough keeps its size, a larger one its proportions")
{
    auto const small = decode(png_of(30, 20), {});
    REQUIRE(small);
    CHECK(small->width_px == 30);
    CHECK(small->height_px == 20);
    CHECK_FALSE(small->transparent);
    auto const large = decode(png_of(300, 200), { .side_px = 30 });
    REQUIRE(large);
    CHECK(large->width_px == 30);
    CHECK(large->height_px == 20);
}

TEST_CASE("what shines through is told")
{
    auto const made = decode(png_of(4, 4, 128), {});
    REQUIRE(made);
    CHECK(made->transparent);
}

TEST_CASE("a drawing is as large as the limit, whatever size it says")
{
    for (auto const* const size : { "width='3' height='2'", "viewBox='0 0 300 200'" }) {
        auto const made = decode(svg(size), { .side_px = 60 });
        REQUIRE(made);
        CHECK(made->width_px == 60);
        CHECK(made->height_px == 40);
    }
}

TEST_CASE("a drawing shows no other file and runs nothing")
{
    auto const plain = decode(svg("viewBox='0 0 9 9'", ""), { .side_px = 9 });
    auto const naming
        = decode(svg("viewBox='0 0 9 9'",
                     "<image xlink:href='file:///usr/share/pixmaps/debian-logo.png' width='9' height='9'/>"
                     "<script>while (true) {}</script>"),
            { .side_px = 9 });
    REQUIRE(plain);
    REQUIRE(naming);
    CHECK(plain->bytes == naming->bytes);
}

TEST_CASE("what is no picture, or half of one, is refused")
{
    CHECK(error_of("") == ErrorCode::unsupported);
    CHECK(error_of("GIF89a") == ErrorCode::unsupported);
    for (char const* const cut : { "RIFF", "RIFF\x04", "RIFF1234WEB", "RIFF1234WEBP", "\xFF\xD8\xFF",
             "\xFF\xD8\xFF\xE1", "\x89PNG\r\n\x1A\n", "<svg" }) {
        INFO(cut);
        CHECK_FALSE(decode(cut, {}));
    }
    CHECK(error_of(png_of(9, 9).substr(0, 40)) == ErrorCode::malformed);
    CHECK(error_of("\xFF\xD8\xFF\xE0") == ErrorCode::malformed);
    CHECK(error_of(std::string("RIFF\0\0\0\0WEBPVP8 ", 16)) == ErrorCode::malformed);
    CHECK(error_of(svg("")) == ErrorCode::malformed);
    CHECK(error_of("<svg") == ErrorCode::malformed);
}

TEST_CASE("a small file of too many pixels is refused by its header")
{
    std::string bomb = png_of(4, 4);
    // The width and height of the header, and its checksum, which stb does not look at.
    bomb.replace(16, 8, std::string("\0\0\x2E\xE0\0\0\x2E\xE0", 8));
    CHECK(error_of(bomb) == ErrorCode::too_large);
}

TEST_CASE("no outcome is larger than an edition takes")
{
    base::Pixels noise { 300, 300, {} };
    unsigned state = 1;
    for (int i = 0; i < 300 * 300 * 4; ++i) {
        state = state * 1664525u + 1013904223u;
        noise.rgba.push_back(static_cast<std::uint8_t>(state >> 24));
    }
    auto const file = encode(noise, false);
    REQUIRE(file);
    auto const made = decode(file->bytes, { .bytes = 100'000 });
    REQUIRE(made);
    CHECK(made->bytes.size() <= 100'000);
    CHECK(made->transparent);
}

TEST_CASE("each orientation of EXIF is turned upright")
{
    // 0 1 2
    // 3 4 5
    auto const turned = [](int orientation) { return reds(upright(numbered(3, 2), orientation)); };
    CHECK(turned(1) == "012/345");
    CHECK(turned(2) == "210/543");
    CHECK(turned(3) == "543/210");
    CHECK(turned(4) == "345/012");
    CHECK(turned(5) == "03/14/25");
    CHECK(turned(6) == "30/41/52");
    CHECK(turned(7) == "52/41/30");
    CHECK(turned(8) == "25/14/03");
}

TEST_CASE("the orientation is found in either order of bytes, and nothing in what is cut short")
{
    std::string const little("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0", 22);
    std::string const big("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0", 22);
    CHECK(orientation_in(little) == 6);
    CHECK(orientation_in(big) == 8);
    CHECK(orientation_in(little.substr(0, 12)) == 1);
    CHECK(orientation_in("") == 1);
}

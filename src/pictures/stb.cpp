// What stb does: PNG and JPEG are read and written, pictures are scaled.

#include "pictures/decode.h"

#include <algorithm>
#include <cmath>
#include <memory>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wcast-qual"
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#include <stb_image.h>
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#define STB_IMAGE_RESIZE_STATIC
#include <stb_image_resize.h>
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace pictures {

namespace {

using base::ErrorCode;

constexpr int k_jpeg_quality = 90;

stbi_uc const* bytes_of(std::string_view file) { return reinterpret_cast<stbi_uc const*>(file.data()); }

bool is_jpeg(std::string_view file) { return file.starts_with("\xFF\xD8\xFF"); }

/// From the segment APP1 of a JPEG, where it has one.
int orientation_of_jpeg(std::string_view file)
{
    constexpr std::string_view k_exif("Exif\0\0", 6);
    for (std::size_t at = 2; at + 4 <= file.size() && file[at] == '\xFF';) {
        auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(file[i]); };
        std::size_t const length = byte(at + 2) * 256u + byte(at + 3);
        // The picture itself begins: nothing follows that we look for.
        if (byte(at + 1) == 0xDA || length < 2)
            break;
        std::string_view const segment = file.substr(at + 4, length - 2);
        if (byte(at + 1) == 0xE1 && segment.starts_with(k_exif))
            return orientation_in(segment.substr(k_exif.size()));
        at += 2 + length;
    }
    return 1;
}

bool shines_through(base::Pixels const& pixels)
{
    for (std::size_t i = 3; i < pixels.rgba.size(); i += 4)
        if (pixels.rgba[i] != 255)
            return true;
    return false;
}

std::vector<std::uint8_t> without_alpha(base::Pixels const& pixels)
{
    std::vector<std::uint8_t> rgb;
    rgb.reserve(pixels.rgba.size() / 4 * 3);
    for (std::size_t i = 0; i < pixels.rgba.size(); i += 4)
        rgb.insert(rgb.end(), &pixels.rgba[i], &pixels.rgba[i] + 3);
    return rgb;
}

void append(void* out, void* data, int size)
{
    static_cast<std::string*>(out)->append(static_cast<char const*>(data), static_cast<std::size_t>(size));
}

} // namespace

bool is_png_or_jpeg(std::string_view file) { return file.starts_with("\x89PNG\r\n\x1A\n") || is_jpeg(file); }

base::Result<Decoded> decode_png_or_jpeg(std::string_view file, Limits const& limits)
{
    int width = 0, height = 0, channels = 0;
    auto const size = static_cast<int>(file.size());
    if (!stbi_info_from_memory(bytes_of(file), size, &width, &height, &channels))
        return base::failure(ErrorCode::malformed, "its header can't be read");
    TRY_VOID(check_size(width, height, limits));
    std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> const read(
        stbi_load_from_memory(bytes_of(file), size, &width, &height, &channels, 4), stbi_image_free);
    if (!read)
        return base::failure(ErrorCode::malformed, "its pixels can't be read");
    TRY_VOID(check_size(width, height, limits));
    auto const length = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
    return Decoded { { width, height, { read.get(), read.get() + length } }, is_jpeg(file),
        is_jpeg(file) ? orientation_of_jpeg(file) : 1 };
}

base::Pixels scaled_down(base::Pixels pixels, int side_px)
{
    int const longer = std::max(pixels.width, pixels.height);
    if (longer <= side_px)
        return pixels;
    auto const scaled = [&](int side) {
        return std::max(1, static_cast<int>(std::lround(static_cast<double>(side) * side_px / longer)));
    };
    base::Pixels made { scaled(pixels.width), scaled(pixels.height), {} };
    made.rgba.resize(static_cast<std::size_t>(made.width) * static_cast<std::size_t>(made.height) * 4);
    stbir_resize_uint8_srgb(
        pixels.rgba.data(), pixels.width, pixels.height, 0, made.rgba.data(), made.width, made.height, 0, 4, 3, 0);
    return made;
}

base::Result<Encoded> encode(base::Pixels const& pixels, bool lossy)
{
    Encoded made { pixels.width, pixels.height, shines_through(pixels), {} };
    auto const rgb = made.transparent ? std::vector<std::uint8_t> {} : without_alpha(pixels);
    bool const written = made.transparent
        ? stbi_write_png_to_func(append, &made.bytes, pixels.width, pixels.height, 4, pixels.rgba.data(), 0)
        : lossy
        ? stbi_write_jpg_to_func(append, &made.bytes, pixels.width, pixels.height, 3, rgb.data(), k_jpeg_quality)
        : stbi_write_png_to_func(append, &made.bytes, pixels.width, pixels.height, 3, rgb.data(), 0);
    if (!written)
        return base::failure(ErrorCode::failed, "it can't be encoded");
    return made;
}

} // namespace pictures

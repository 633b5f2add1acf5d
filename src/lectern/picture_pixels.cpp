#include "lectern/picture_pixels.h"

#include "content/picture_decoder.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#include <stb_image.h>
#pragma GCC diagnostic pop

namespace lectern {

base::Result<base::Pixels> pixels_of(catalogue::PictureFile const& picture)
{
    auto const* const bytes = reinterpret_cast<stbi_uc const*>(picture.bytes.data());
    auto const size = static_cast<int>(picture.bytes.size());
    int width = 0, height = 0, channels = 0;
    auto const as_said = [&] {
        return width > 0 && height > 0 && std::max(width, height) <= content::k_picture_side_limit_px
            && width == picture.width_px && height == picture.height_px;
    };
    if (!stbi_info_from_memory(bytes, size, &width, &height, &channels) || !as_said())
        return base::failure(base::ErrorCode::damaged, "a picture has another size than the edition says");
    std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> const read(
        stbi_load_from_memory(bytes, size, &width, &height, &channels, 4), stbi_image_free);
    if (!read || !as_said())
        return base::failure(base::ErrorCode::damaged, "a picture can't be decoded");
    auto const length = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
    base::Pixels pixels { width, height, { read.get(), read.get() + length } };
    // What is not to be seen has the colour of the plate below: a filter mixes it into the edges of what is.
    for (std::size_t at = 0; at < length; at += 4)
        if (pixels.rgba[at + 3] == 0)
            std::fill_n(pixels.rgba.begin() + static_cast<std::ptrdiff_t>(at), 3, std::uint8_t { 255 });
    return pixels;
}

} // namespace lectern

#include "lectern/picture.h"

#include "base/file.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace lectern {

base::Result<void> write_png(std::filesystem::path const& path, platform::Image const& image)
{
    std::string png;
    auto const append = [](void* out, void* data, int size) {
        static_cast<std::string*>(out)->append(static_cast<char const*>(data), static_cast<std::size_t>(size));
    };
    if (!stbi_write_png_to_func(
            append, &png, image.size.width, image.size.height, 3, image.rgb.data(), image.size.width * 3))
        return base::failure(base::ErrorCode::failed, path.string() + ": can't be encoded");
    return base::replace_file(path, png);
}

base::Result<void> write_picture(std::filesystem::path const& path_without_suffix, platform::Image const& image,
    semantics::Tree const& tree, semantics::Capture const& capture)
{
    TRY_VOID(write_png(path_without_suffix.string() + ".png", image));
    return base::replace_file(path_without_suffix.string() + ".json", semantics::to_json(tree, capture));
}

} // namespace lectern

#include "pictures/decode.h"

#include <webp/decode.h>

#include <memory>

namespace pictures {

namespace {

using base::ErrorCode;

/// From the chunk "EXIF" of the container, where it has one.
int orientation_of(std::string_view file)
{
    for (std::size_t at = 12; at + 8 <= file.size();) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length |= static_cast<std::size_t>(static_cast<unsigned char>(file[at + 4 + i])) << (8 * i);
        if (file.substr(at, 4) == "EXIF")
            return orientation_in(file.substr(at + 8, length));
        at += 8 + length + length % 2;
    }
    return 1;
}

} // namespace

bool is_webp(std::string_view file)
{
    return file.size() >= 12 && file.starts_with("RIFF") && file.substr(8, 4) == "WEBP";
}

base::Result<Decoded> decode_webp(std::string_view file, Limits const& limits)
{
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(file.data());
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(bytes, file.size(), &features) != VP8_STATUS_OK)
        return base::failure(ErrorCode::malformed, "its header can't be read");
    if (features.has_animation)
        return base::failure(ErrorCode::unsupported, "it moves");
    TRY_VOID(check_size(features.width, features.height, limits));
    int width = 0, height = 0;
    std::unique_ptr<std::uint8_t, decltype(&WebPFree)> const read(
        WebPDecodeRGBA(bytes, file.size(), &width, &height), WebPFree);
    if (!read)
        return base::failure(ErrorCode::malformed, "its pixels can't be read");
    auto const length = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
    constexpr int k_lossy = 1;
    return Decoded { { width, height, { read.get(), read.get() + length } }, features.format == k_lossy,
        orientation_of(file) };
}

} // namespace pictures

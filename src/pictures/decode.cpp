#include "pictures/decode.h"

#include <algorithm>
#include <cstdint>

namespace pictures {

namespace {

using base::ErrorCode;

base::Result<Decoded> decoded(std::string_view file, Limits const& limits)
{
    if (is_png_or_jpeg(file))
        return decode_png_or_jpeg(file, limits);
    if (is_webp(file))
        return decode_webp(file, limits);
    if (is_svg(file))
        return decode_svg(file, limits);
    return base::failure(ErrorCode::unsupported, "neither PNG, JPEG, WebP nor SVG");
}

} // namespace

base::Result<void> check_size(int width, int height, Limits const& limits)
{
    if (width <= 0 || height <= 0)
        return base::failure(ErrorCode::malformed, "without a size");
    std::int64_t const pixels = std::int64_t { width } * height;
    if (pixels > std::int64_t { limits.megapixels } * 1'000'000)
        return base::failure(ErrorCode::too_large, "too many pixels");
    return {};
}

base::Result<Encoded> decode(std::string_view file, Limits const& limits)
{
    Decoded picture = TRY(decoded(file, limits));
    // Scaled first: there is less to turn then.
    auto pixels = upright(scaled_down(std::move(picture.pixels), limits.side_px), picture.orientation);
    Encoded made = TRY(encode(pixels, picture.lossy));
    // A photograph as PNG; else noise.
    if (made.bytes.size() > limits.bytes && !made.transparent)
        made = TRY(encode(pixels, true));
    while (made.bytes.size() > limits.bytes && std::max(pixels.width, pixels.height) > 1) {
        pixels = scaled_down(std::move(pixels), std::max(pixels.width, pixels.height) * 3 / 4);
        made = TRY(encode(pixels, true));
    }
    return made;
}

} // namespace pictures

#pragma once
// Any picture file as one of our own. Runs only in the helper process: what reads strangers' bytes here is much code of
// others, which may crash or never end.

#include "base/pixels.h"
#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace pictures {

struct Limits {
    int side_px = 1920; ///< Of the outcome; larger pictures are scaled down, drawings to it.
    /// Of the file, in millions of pixels; asked for before they are decoded.
    int megapixels = 50;
    /// Of the outcome, which is encoded smaller and smaller until it has no more: what an edition takes in one value.
    std::size_t bytes = 3'500'000;
};

/// As content::DecodedPicture.
struct Encoded {
    int width_px = 0, height_px = 0;
    bool transparent = false;
    std::string bytes;
};

/// `unsupported` when it is no PNG, JPEG, WebP or SVG, or moves; `malformed`; `too_large` for more pixels.
[[nodiscard]] base::Result<Encoded> decode(std::string_view file, Limits const& limits);

/// What readers of one format each return.
struct Decoded {
    base::Pixels pixels;
    bool lossy = false;  ///< The file's compression has lost something already.
    int orientation = 1; ///< As EXIF numbers them: 1 is upright.
};

[[nodiscard]] bool is_png_or_jpeg(std::string_view file);
[[nodiscard]] base::Result<Decoded> decode_png_or_jpeg(std::string_view file, Limits const& limits);
[[nodiscard]] bool is_webp(std::string_view file);
[[nodiscard]] base::Result<Decoded> decode_webp(std::string_view file, Limits const& limits);
[[nodiscard]] bool is_svg(std::string_view file);
/// Drawn so large that its longer side is the limit. Nothing outside of the file is read, no script runs.
[[nodiscard]] base::Result<Decoded> decode_svg(std::string_view file, Limits const& limits);

/// EXIF's orientation from its TIFF structure ("II*" or "MM*" and what follows); 1 where it says nothing that makes
/// sense.
[[nodiscard]] int orientation_in(std::string_view tiff);

/// `too_large`, with the size, for a picture of more pixels than the limits allow; `malformed` for one without any.
[[nodiscard]] base::Result<void> check_size(int width, int height, Limits const& limits);

/// Turned and mirrored so that orientation `orientation` stands upright.
[[nodiscard]] base::Pixels upright(base::Pixels pixels, int orientation);
/// With no side above `side_px`; as it is where it is no larger.
[[nodiscard]] base::Pixels scaled_down(base::Pixels pixels, int side_px);

/// Encodes: PNG, or JPEG where it is lossy and nothing shines through.
[[nodiscard]] base::Result<Encoded> encode(base::Pixels const& pixels, bool lossy);

} // namespace pictures

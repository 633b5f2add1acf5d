#pragma once
// What makes a picture of the bytes of any file. It is an interface since what decodes strangers' pictures does so in a
// process of its own (src/helper), which nothing here has to know.

#include "base/result.h"

#include <string>
#include <string_view>

namespace content {

/// Upright, of at most k_picture_side_limit_px a side, and encoded again by ourselves: nothing of the file but what it
/// shows. PNG, or JPEG where the file was compressed so that some was lost already.
struct DecodedPicture {
    int width_px = 0, height_px = 0;
    bool transparent = false;
    std::string bytes;
};

/// As sharp as the largest panel needs it within a page.
inline constexpr int k_picture_side_limit_px = 1920;

/// The largest file that is decoded.
inline constexpr std::size_t k_picture_file_limit_bytes = 20 * 1024 * 1024;

class PictureDecoder {
public:
    PictureDecoder() = default;
    virtual ~PictureDecoder() = default;
    PictureDecoder(PictureDecoder const&) = delete;
    PictureDecoder& operator=(PictureDecoder const&) = delete;

    /// `file` may be anything at all. `unsupported` when it is no PNG, JPEG, WebP or SVG; `malformed`; `too_large`;
    /// `unavailable` when decoding crashed, took too long or can't be begun.
    [[nodiscard]] virtual base::Result<DecodedPicture> decode(std::string_view file) const = 0;
};

} // namespace content

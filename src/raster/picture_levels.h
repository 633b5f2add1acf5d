#pragma once
// A picture and smaller copies of it, each half as large, from which it is shown smoothly at any size.

#include "base/pixels.h"

#include <cstdint>
#include <vector>

namespace raster {

/// 0xAARRGGBB, alpha not multiplied in.
struct PictureLevel {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;

    /// 0 to 1 from edge to edge, and the edge's own colour beyond.
    [[nodiscard]] std::uint32_t at(float u, float v) const;
    [[nodiscard]] PictureLevel halved() const;
};

class PictureLevels {
public:
    PictureLevels() = default;
    explicit PictureLevels(base::Pixels const& pixels);

    [[nodiscard]] bool empty() const { return m_levels.empty(); }
    [[nodiscard]] int width() const { return m_levels.front().width; }
    [[nodiscard]] int height() const { return m_levels.front().height; }

private:
    std::vector<PictureLevel> m_levels; ///< The largest first.
    friend class PictureReader;
};

/// Reads a picture, which must outlive it, for pixels each of which is so many of the picture's wide or high.
class PictureReader {
public:
    PictureReader(PictureLevels const& picture, float pixels_per_pixel);
    [[nodiscard]] std::uint32_t at(float u, float v) const;

private:
    PictureLevel const* m_fine;
    PictureLevel const* m_coarse = nullptr; ///< The next one; null: `m_fine` alone.
    std::uint32_t m_share = 0;              ///< Of m_coarse, of 256.
};

} // namespace raster

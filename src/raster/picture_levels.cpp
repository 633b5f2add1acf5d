#include "raster/picture_levels.h"

#include "raster/blend.h"

#include <algorithm>
#include <cmath>

namespace raster {

std::uint32_t PictureLevel::at(float u, float v) const
{
    // In 256ths of a pixel, from the middle of the first.
    int const x
        = std::clamp(static_cast<int>(std::lround((u * static_cast<float>(width) - 0.5f) * 256)), 0, (width - 1) * 256);
    int const y = std::clamp(
        static_cast<int>(std::lround((v * static_cast<float>(height) - 0.5f) * 256)), 0, (height - 1) * 256);
    std::uint32_t const* const upper = pixels.data() + static_cast<std::ptrdiff_t>(y >> 8) * width + (x >> 8);
    std::uint32_t const* const lower = (y >> 8) + 1 < height ? upper + width : upper;
    std::ptrdiff_t const next = (x >> 8) + 1 < width ? 1 : 0;
    auto const across = static_cast<std::uint32_t>(x & 255), down = static_cast<std::uint32_t>(y & 255);
    return between(between(upper[0], upper[next], across), between(lower[0], lower[next], across), down);
}

PictureLevel PictureLevel::halved() const
{
    PictureLevel half { std::max(1, width / 2), std::max(1, height / 2), {} };
    half.pixels.reserve(static_cast<std::size_t>(half.width) * static_cast<std::size_t>(half.height));
    float const step_x = 1.0f / static_cast<float>(half.width), step_y = 1.0f / static_cast<float>(half.height);
    // The middle of a pixel of the half lies between four of ours, where our number is even.
    for (int y = 0; y < half.height; ++y)
        for (int x = 0; x < half.width; ++x)
            half.pixels.push_back(at((static_cast<float>(x) + 0.5f) * step_x, (static_cast<float>(y) + 0.5f) * step_y));
    return half;
}

PictureLevels::PictureLevels(base::Pixels const& pixels)
{
    if (pixels.width <= 0 || pixels.height <= 0)
        return;
    PictureLevel first { pixels.width, pixels.height, {} };
    first.pixels.reserve(pixels.rgba.size() / 4);
    for (std::size_t i = 0; i + 3 < pixels.rgba.size(); i += 4)
        first.pixels.push_back(std::uint32_t { pixels.rgba[i + 3] } << 24 | std::uint32_t { pixels.rgba[i] } << 16
            | std::uint32_t { pixels.rgba[i + 1] } << 8 | pixels.rgba[i + 2]);
    m_levels.push_back(std::move(first));
    while (m_levels.back().width > 1 || m_levels.back().height > 1)
        m_levels.push_back(m_levels.back().halved());
}

PictureReader::PictureReader(PictureLevels const& picture, float pixels_per_pixel)
    : m_fine(picture.m_levels.data())
{
    float const level = std::log2(std::max(pixels_per_pixel, 1.0f));
    auto const last = picture.m_levels.size() - 1;
    auto const whole = std::min(static_cast<std::size_t>(level), last);
    m_fine += whole;
    m_share = whole == last ? 0 : static_cast<std::uint32_t>(std::lround((level - std::floor(level)) * 256));
    if (m_share > 0)
        m_coarse = m_fine + 1;
}

std::uint32_t PictureReader::at(float u, float v) const
{
    return m_coarse ? between(m_fine->at(u, v), m_coarse->at(u, v), m_share) : m_fine->at(u, v);
}

} // namespace raster

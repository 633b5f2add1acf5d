#include "platform/display_size.h"

#include <cmath>

namespace platform {

namespace {

// From a 1280 x 720 television of 1.4 m width to a 13 inch panel of 3840 x 2160; 160 mm by 90 mm announced for
// 1920 x 1080 pixels falls outside.
constexpr float k_coarsest_px_per_mm = 0.9f;
constexpr float k_finest_px_per_mm = 13.5f;
constexpr float k_greatest_distortion = 1.1f;

bool made_up(int pixels, int millimetres)
{
    // GLFW truncates, the X server rounds; both may be off by one more millimetre for a rotated screen.
    return std::abs(static_cast<float>(pixels) * 25.4f / 96.0f - static_cast<float>(millimetres)) < 1.0f;
}

} // namespace

std::optional<float> believable_px_per_mm(PixelSize raster, MillimetreSize announced)
{
    if (raster.width <= 0 || raster.height <= 0 || announced.width <= 0 || announced.height <= 0)
        return std::nullopt;
    if (made_up(raster.width, announced.width) && made_up(raster.height, announced.height))
        return std::nullopt;
    float const across = static_cast<float>(raster.width) / static_cast<float>(announced.width);
    float const down = static_cast<float>(raster.height) / static_cast<float>(announced.height);
    if (across > down * k_greatest_distortion || down > across * k_greatest_distortion)
        return std::nullopt;
    float const px_per_mm = (across + down) / 2;
    if (px_per_mm < k_coarsest_px_per_mm || px_per_mm > k_finest_px_per_mm)
        return std::nullopt;
    return px_per_mm;
}

} // namespace platform

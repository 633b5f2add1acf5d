#include "ui/metrics.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

float viewing_distance_mm(Glass const& glass)
{
    if (glass.viewing_distance_mm > 0)
        return glass.viewing_distance_mm;
    float const diagonal_mm = std::hypot(glass.size_px.width, glass.size_px.height) / glass.px_per_mm;
    return std::max(600.0f, 0.9f * diagonal_mm);
}

TypeScale type_scale(Glass const& glass)
{
    constexpr float smallest_mm = 4.8f;
    float const by_angle = 0.7f * std::numbers::pi_v<float> * viewing_distance_mm(glass) / 180;
    float const body = std::max(smallest_mm, by_angle);
    return { std::max(smallest_mm, 0.74f * body), body, 1.25f * body, 1.7f * body };
}

float layout_px_per_mm(Glass const& glass)
{
    constexpr float smallest_short_side_mm = 180;
    return std::min(glass.px_per_mm, std::min(glass.size_px.width, glass.size_px.height) / smallest_short_side_mm);
}

} // namespace ui

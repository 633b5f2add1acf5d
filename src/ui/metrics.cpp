#include "ui/metrics.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

float viewing_distance_mm(Panel const& panel)
{
    if (panel.viewing_distance_mm > 0)
        return panel.viewing_distance_mm;
    float const diagonal_mm = std::hypot(panel.size_px.width, panel.size_px.height) / panel.px_per_mm;
    return std::max(600.0f, 0.9f * diagonal_mm);
}

TypeScale type_scale(Panel const& panel)
{
    constexpr float smallest_mm = 4.8f;
    float const by_angle = 0.7f * std::numbers::pi_v<float> * viewing_distance_mm(panel) / 180;
    float const body = std::max(smallest_mm, by_angle);
    return { std::max(smallest_mm, 0.74f * body), body, 1.25f * body, 1.7f * body };
}

float layout_px_per_mm(Panel const& panel)
{
    constexpr float smallest_short_side_mm = 180;
    return std::min(panel.px_per_mm, std::min(panel.size_px.width, panel.size_px.height) / smallest_short_side_mm);
}

} // namespace ui

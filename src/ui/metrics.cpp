#include "ui/metrics.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr float k_arms_length_mm = 600;

/// With which the short side has 180 mm.
float largest_px_per_mm(Panel const& panel)
{
    constexpr float smallest_short_side_mm = 180;
    return std::min(panel.size_px.width, panel.size_px.height) / smallest_short_side_mm;
}

} // namespace

float viewing_distance_mm(Panel const& panel)
{
    if (panel.viewing_distance_mm > 0)
        return panel.viewing_distance_mm;
    float const diagonal_mm = std::hypot(panel.size_px.width, panel.size_px.height) / panel.px_per_mm;
    return std::max(k_arms_length_mm, 0.9f * diagonal_mm);
}

TypeScale type_scale(Panel const& panel)
{
    constexpr float smallest_mm = 4.8f;
    float const by_angle = 0.7f * std::numbers::pi_v<float> * viewing_distance_mm(panel) / 180;
    float const body = std::max(smallest_mm, by_angle);
    return { std::max(smallest_mm, 0.74f * body), body, 1.25f * body, 1.7f * body };
}

float layout_px_per_mm(Panel const& panel) { return std::min(panel.px_per_mm, largest_px_per_mm(panel)); }

float spacing_px_per_mm(Panel const& panel)
{
    float const growth = std::max(1.0f, viewing_distance_mm(panel) / k_arms_length_mm);
    return std::min(growth * panel.px_per_mm, largest_px_per_mm(panel));
}

} // namespace ui

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
    constexpr float letters_a_line = 24;
    constexpr float cap_heights_a_letter = 0.75f; // The average advance of Latin text.
    float const by_angle = 0.7f * std::numbers::pi_v<float> * viewing_distance_mm(glass) / 180;
    float const short_side_mm = std::min(glass.size_px.width, glass.size_px.height) / glass.px_per_mm;
    float const by_width = short_side_mm / (letters_a_line * cap_heights_a_letter);
    float const body = std::max(smallest_mm, std::min(by_angle, by_width));
    return { std::max(smallest_mm, 0.74f * body), body, 1.25f * body, 1.7f * body };
}

} // namespace ui

#include "ui/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr float k_arms_length_mm = 600;
constexpr float k_norm_degrees = 0.7f;
constexpr std::array k_body_degrees { k_norm_degrees, 0.55f, k_norm_degrees, 1.0f, 1.4f };
constexpr float k_smallest_cap_mm = 4.8f;

/// The sides of the least panel, in millimetres that grow with type, that every screen of a visitor's has room on,
constexpr float k_short_side = 134, k_long_side = 214;
/// and the short side of that on which every screen of staff's has.
constexpr float k_roomy_side = 180;

float cap_mm(float degrees, float distance_mm) { return degrees * std::numbers::pi_v<float> * distance_mm / 180; }

/// Of the body's capitals, for which the millimetres of this file are meant.
float reference_cap_mm() { return cap_mm(k_norm_degrees, k_arms_length_mm); }

float short_side_mm(Panel const& panel)
{
    return std::min(panel.size_px.width, panel.size_px.height) / panel.px_per_mm;
}

float degrees_of(TextSize size) { return k_body_degrees.at(static_cast<std::size_t>(size)); }

/// How many times larger than 0.7 degrees at arm's length body text may be.
float most_growth(float width_mm, float height_mm)
{
    auto const [shorter, longer] = std::minmax(width_mm, height_mm);
    return std::min(shorter / k_short_side, longer / k_long_side);
}

float body_mm(Panel const& panel, TextSize size)
{
    float const wanted = std::max(k_smallest_cap_mm, cap_mm(degrees_of(size), viewing_distance_mm(panel)));
    float const growth = size == TextSize::fitted
        ? short_side_mm(panel) / k_roomy_side
        : most_growth(panel.size_px.width / panel.px_per_mm, panel.size_px.height / panel.px_per_mm);
    return std::min(wanted, reference_cap_mm() * growth);
}

} // namespace

float viewing_distance_mm(Panel const& panel)
{
    if (panel.viewing_distance_mm > 0)
        return panel.viewing_distance_mm;
    float const diagonal_mm = std::hypot(panel.size_px.width, panel.size_px.height) / panel.px_per_mm;
    return std::max(k_arms_length_mm, 0.9f * diagonal_mm);
}

TypeScale type_scale(Panel const& panel, TextSize size)
{
    float const body = body_mm(panel, size);
    if (size == TextSize::fitted)
        return { std::max(k_smallest_cap_mm * smallest_share(panel), 0.74f * body), body, 1.25f * body, 1.7f * body };
    float const norm = size == TextSize::standard ? 0 : cap_mm(k_norm_degrees, viewing_distance_mm(panel));
    float const caption = std::min(body, std::max({ k_smallest_cap_mm, norm, 0.74f * body }));
    return { caption, body, 1.25f * body, 1.7f * body };
}

std::optional<Reach> low_reach(Panel const& panel, TextSize size)
{
    constexpr float lowest_mm = 380, highest_mm = 1220, usual_middle_mm = 1300;
    float const height_mm = panel.size_px.height / panel.px_per_mm;
    float const bottom_mm = panel.bottom_mm > 0 ? panel.bottom_mm : std::max(0.0f, usual_middle_mm - height_mm / 2);
    float const above = std::max(0.0f, bottom_mm + height_mm - highest_mm);
    float const below = std::max(0.0f, lowest_mm - bottom_mm);
    float const within_px = std::floor((height_mm - above - below) * panel.px_per_mm);
    float const width_mm = panel.size_px.width / panel.px_per_mm;
    float const growth = spacing_px_per_mm(panel, size) / panel.px_per_mm;
    if (above + below < height_mm * 0.05f || growth > 1.001f * most_growth(width_mm, height_mm - above - below))
        return std::nullopt;
    return Reach { std::round(above * panel.px_per_mm), within_px };
}

float distance_met_mm(Panel const& panel, TextSize size)
{
    float const covered_from = body_mm(panel, size) / cap_mm(degrees_of(size), 1);
    return std::min(viewing_distance_mm(panel), covered_from);
}

float spacing_px_per_mm(Panel const& panel, TextSize size)
{
    float const growth = body_mm(panel, size) / reference_cap_mm();
    return panel.px_per_mm * std::max(growth, smallest_share(panel));
}

float smallest_share(Panel const& panel) { return std::min(1.0f, short_side_mm(panel) / k_roomy_side); }

} // namespace ui

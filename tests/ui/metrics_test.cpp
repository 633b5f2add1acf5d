#include "ui/metrics.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using namespace ui;

namespace {

constexpr Panel k_desk { .size_px = { 1920, 1080 }, .px_per_mm = 4.03f };    // 21.5 inches
constexpr Panel k_wall { .size_px = { 3840, 2160 }, .px_per_mm = 3.15f };    // 55 inches
constexpr Panel k_standing { .size_px = { 720, 1280 }, .px_per_mm = 3.78f }; // 15.3 inches
constexpr Panel k_tablet { .size_px = { 1280, 800 }, .px_per_mm = 5.9f };    // 10.1 inches

/// The angle that a height covers.
float degrees(float height_mm, float distance_mm)
{
    return std::atan(height_mm / distance_mm) * 180 / std::numbers::pi_v<float>;
}

} // namespace

TEST_CASE("capitals of the text cover 0.7 degrees where people stand")
{
    for (Panel const& panel : { k_desk, k_wall, k_standing })
        CHECK(degrees(type_scale(panel).body_mm, viewing_distance_mm(panel)) >= 0.699f);
    CHECK(type_scale(k_desk).body_mm == doctest::Approx(7.33).epsilon(0.01));
}

TEST_CASE("the configured distance counts, and a large screen is looked at from further away")
{
    CHECK(viewing_distance_mm(k_desk) == 600);
    CHECK(viewing_distance_mm(k_wall) == doctest::Approx(0.9 * 1398).epsilon(0.01));
    auto far = k_desk;
    far.viewing_distance_mm = 1200;
    CHECK(viewing_distance_mm(far) == 1200);
    CHECK(type_scale(far).body_mm == doctest::Approx(2 * 7.33).epsilon(0.01));
}

TEST_CASE("no type is under 4.8 mm, however near one stands")
{
    auto near = k_desk;
    near.viewing_distance_mm = 300;
    for (Panel const& panel : { k_desk, k_wall, k_standing, near }) {
        auto const scale = type_scale(panel);
        CHECK(scale.caption_mm >= 4.8f);
        CHECK(scale.body_mm >= scale.caption_mm);
        CHECK(scale.heading_mm > scale.body_mm);
        CHECK(scale.title_mm > scale.heading_mm);
    }
}

TEST_CASE("a screen of 180 mm and more is laid out in its own millimetres, a smaller one is drawn smaller")
{
    for (Panel const& panel : { k_desk, k_wall, k_standing })
        CHECK(layout_px_per_mm(panel) == panel.px_per_mm);
    CHECK(layout_px_per_mm(k_tablet) == doctest::Approx(800.0 / 180));
}

TEST_CASE("what is no type grows with type on a large panel, is never under its millimetres and leaves a page its room")
{
    CHECK(spacing_px_per_mm(k_desk) == k_desk.px_per_mm);
    CHECK(spacing_px_per_mm(k_tablet) == layout_px_per_mm(k_tablet));
    float const growth = type_scale(k_wall).body_mm / type_scale(k_desk).body_mm;
    CHECK(spacing_px_per_mm(k_wall) == doctest::Approx(growth * k_wall.px_per_mm).epsilon(0.01));
    auto far = k_desk;
    far.viewing_distance_mm = 3000;
    CHECK(spacing_px_per_mm(far) == doctest::Approx(1080.0 / 180));
}

TEST_CASE("targets and the distances between them are those of the standard")
{
    CHECK(k_target.value >= 20);
    CHECK(k_small_target.value >= 12.7f);
    CHECK(k_gap.value >= 2.54f);
    CHECK(k_small_gap.value >= k_smallest_gap.value);
    CHECK(k_drag_threshold.value == 3);
}

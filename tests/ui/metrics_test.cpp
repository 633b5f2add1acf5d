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

TEST_CASE("capitals of the text cover 0.55, 0.7, 1 and 1.4 degrees where people stand")
{
    for (Panel const& panel : { k_desk, k_wall, k_standing }) {
        auto const covered
            = [&](TextSize size) { return degrees(type_scale(panel, size).body_mm, viewing_distance_mm(panel)); };
        CHECK(covered(TextSize::standard) == doctest::Approx(0.55).epsilon(0.001));
        CHECK(covered(TextSize::large) == doctest::Approx(0.7).epsilon(0.001));
    }
    CHECK(degrees(type_scale(k_desk, TextSize::larger).body_mm, 600) == doctest::Approx(1).epsilon(0.001));
    CHECK(degrees(type_scale(k_desk, TextSize::largest).body_mm, 600) == doctest::Approx(1.4).epsilon(0.005));
}

TEST_CASE("from the second size on captions cover 0.7 degrees, too")
{
    for (Panel const& panel : { k_desk, k_wall, k_standing, k_tablet })
        for (auto const size : { TextSize::large, TextSize::larger, TextSize::largest })
            CHECK(degrees(type_scale(panel, size).caption_mm, viewing_distance_mm(panel)) >= 0.699f);
}

TEST_CASE("the configured distance counts, and a large screen is looked at from further away")
{
    CHECK(viewing_distance_mm(k_desk) == 600);
    CHECK(viewing_distance_mm(k_wall) == doctest::Approx(0.9 * 1398).epsilon(0.01));
    auto far = k_desk;
    far.viewing_distance_mm = 1200;
    CHECK(viewing_distance_mm(far) == 1200);
    CHECK(type_scale(far, TextSize::large).body_mm == doctest::Approx(2 * 7.33).epsilon(0.01));
}

TEST_CASE("no type is under 4.8 mm, however near one stands")
{
    auto near = k_desk;
    near.viewing_distance_mm = 300;
    for (Panel const& panel : { k_desk, k_wall, k_standing, k_tablet, near }) {
        auto const scale = type_scale(panel, TextSize::standard);
        CHECK(scale.caption_mm >= 4.8f);
        CHECK(scale.body_mm >= scale.caption_mm);
        CHECK(scale.heading_mm > scale.body_mm);
        CHECK(scale.title_mm > scale.heading_mm);
    }
}

TEST_CASE("a size that a panel has no room for is capped, and says from where it is met")
{
    auto const body_mm = [](Panel const& panel, TextSize size) { return type_scale(panel, size).body_mm; };
    CHECK(body_mm(k_tablet, TextSize::large) > body_mm(k_tablet, TextSize::standard));
    CHECK(body_mm(k_tablet, TextSize::largest) == body_mm(k_tablet, TextSize::larger));
    CHECK(distance_met_mm(k_tablet, TextSize::large) == 600);
    CHECK(distance_met_mm(k_tablet, TextSize::largest) == doctest::Approx(305).epsilon(0.01));
    CHECK(distance_met_mm(k_desk, TextSize::larger) == doctest::Approx(600));
}

TEST_CASE("what people who sit can reach lies 380 to 1,220 mm above the floor")
{
    Panel totem { .size_px = { 1080, 1920 }, .px_per_mm = 2.71f, .bottom_mm = 700 }; // 32 inches
    auto const reach = low_reach(totem, TextSize::standard);
    REQUIRE(reach);
    CHECK(reach->top_px / totem.px_per_mm == doctest::Approx(700 + 1920 / 2.71 - 1220).epsilon(0.01));
    CHECK(reach->top_px + reach->height_px == doctest::Approx(1920).epsilon(0.01));
    totem.bottom_mm = 200;
    auto const from_the_floor = low_reach(totem, TextSize::standard);
    REQUIRE(from_the_floor);
    CHECK(from_the_floor->top_px == 0);
    CHECK(from_the_floor->height_px / totem.px_per_mm == doctest::Approx(1920 / 2.71 - 180).epsilon(0.01));
}

TEST_CASE("a panel within reach, or one that is out of it, offers no lower place")
{
    Panel desk { .size_px = { 1920, 1080 }, .px_per_mm = 4.03f, .bottom_mm = 800 };
    CHECK_FALSE(low_reach(desk, TextSize::standard));
    desk.bottom_mm = 1150;
    CHECK_FALSE(low_reach(desk, TextSize::standard));
}

TEST_CASE("a part within reach that is high enough but nearly square has no room for the largest type")
{
    Panel totem { .size_px = { 2160, 3840 }, .px_per_mm = 3.15f }; // 55 inches
    CHECK(low_reach(totem, TextSize::standard));
    totem.viewing_distance_mm = 3000;
    CHECK_FALSE(low_reach(totem, TextSize::standard));
    // A panel that is so by itself has smaller type than a wide one of that height.
    Panel const wide { .size_px = { 1366, 768 }, .px_per_mm = 3.37f },
        square { .size_px = { 1024, 768 }, .px_per_mm = 3.37f };
    CHECK(type_scale(square, TextSize::largest).body_mm < type_scale(wide, TextSize::largest).body_mm);
}

TEST_CASE("what is no type grows with it, and is never under its millimetres on a panel that has them")
{
    for (auto const size : { TextSize::standard, TextSize::large })
        CHECK(spacing_px_per_mm(k_desk, size) == doctest::Approx(k_desk.px_per_mm));
    for (Panel const& panel : { k_desk, k_wall, k_standing })
        for (auto const size : { TextSize::larger, TextSize::largest }) {
            float const growth = type_scale(panel, size).body_mm / type_scale(k_desk, TextSize::large).body_mm;
            CHECK(spacing_px_per_mm(panel, size) == doctest::Approx(growth * panel.px_per_mm));
        }
    CHECK(spacing_px_per_mm(k_tablet, TextSize::standard) < k_tablet.px_per_mm);
    CHECK(spacing_px_per_mm(k_tablet, TextSize::standard) >= 800 / 180.0f);
}

TEST_CASE("targets and the distances between them are those of the standard")
{
    CHECK(k_target.value >= 20);
    CHECK(k_small_target.value >= 12.7f);
    CHECK(k_gap.value >= 2.54f);
    CHECK(k_small_gap.value >= k_smallest_gap.value);
    CHECK(k_drag_threshold.value == 3);
}

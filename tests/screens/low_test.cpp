// All on the lower part of a tall screen, for people who sit and for children.

#include "support/scenes.h"

#include <doctest/doctest.h>

using harness::Kiosk;

namespace {

/// 32 inches standing, its lower edge 700 mm above the floor.
constexpr ui::Panel k_totem { .size_px = { 1080, 1920 }, .px_per_mm = 2.71f, .bottom_mm = 700 };

float height_above_floor(float y_px) { return 700 + (1920 - y_px) / k_totem.px_per_mm; }

void choose_low(Kiosk& kiosk)
{
    kiosk.act(kiosk::appearance::ChooseLow { true });
    kiosk.frame();
}

} // namespace

TEST_CASE("low on the screen, all that acts is within reach of who sits, and acts where it is")
{
    for (auto const& scene : scenes::all()) {
        if (!scene.frame.starts_with("visitor"))
            continue;
        INFO(std::string(scene.name));
        Kiosk kiosk(k_totem);
        kiosk.choose_language("en");
        choose_low(kiosk);
        scene.reach(kiosk);
        REQUIRE(kiosk.screen() == scene.screen);
        for (auto const& node : kiosk.tree().nodes) {
            INFO(node.key);
            CHECK(height_above_floor(node.rect.y) <= 1220 + 1);
            CHECK(height_above_floor(node.rect.bottom()) >= 380 - 1);
        }
    }
}

TEST_CASE("on a panel within reach there is no such choice, and it changes nothing")
{
    Kiosk kiosk;
    kiosk.choose_language("en");
    kiosk.tap("header/appearance");
    CHECK_FALSE(kiosk.sees("appearance/position"));
    auto const before = kiosk.node("footer/start_over").rect;
    choose_low(kiosk);
    CHECK(kiosk.node("footer/start_over").rect == before);
}

TEST_CASE("the next visitor finds the whole screen in use")
{
    Kiosk kiosk(k_totem);
    kiosk.choose_language("en");
    float const top = kiosk.node("header/site").rect.y;
    choose_low(kiosk);
    CHECK(kiosk.node("header/site").rect.y > top + 100);
    kiosk.tap("footer/start_over");
    kiosk.wake();
    CHECK(kiosk.node("header/site").rect.y == top);
}

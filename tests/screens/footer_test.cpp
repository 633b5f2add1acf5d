// The ways out have places of their own: a finger that goes on tapping where Back was ends no visit.

#include "support/scenes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

using harness::Kiosk;

namespace {

struct Size {
    float inches, wide, high;
};

ui::Panel panel_of(Size const& size, bool stands)
{
    return { .size_px = stands ? base::Size { size.high, size.wide } : base::Size { size.wide, size.high },
        .px_per_mm = std::hypot(size.wide, size.high) / (size.inches * 25.4f) };
}

bool is_of_visitor(std::string_view screen)
{
    constexpr std::array k_screens { "home", "letter", "article", "feedback", "comment", "thanks", "still_there" };
    return std::ranges::find(k_screens, screen) != k_screens.end();
}

bool overlap(base::Rect const& a, base::Rect const& b)
{
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// Where the buttons with this key are, on all the screens.
std::vector<base::Rect> places(std::vector<semantics::Tree> const& screens, std::string_view key)
{
    std::vector<base::Rect> found;
    for (auto const& screen : screens)
        if (auto const* node = semantics::find(screen, key))
            found.push_back(node->rect);
    return found;
}

/// Whether a button with one key stands where one with the other does on another screen.
bool meet(std::vector<semantics::Tree> const& screens, std::string_view one, std::string_view other)
{
    auto const others = places(screens, other);
    return std::ranges::any_of(places(screens, one), [&](base::Rect const& place) {
        return std::ranges::any_of(others, [&](base::Rect const& each) { return overlap(place, each); });
    });
}

std::vector<semantics::Tree> screens_of_visitor(ui::Panel const& panel, std::string const& language)
{
    std::vector<semantics::Tree> screens;
    for (auto const& scene : scenes::all()) {
        if (!is_of_visitor(scene.screen))
            continue;
        Kiosk kiosk(panel);
        kiosk.choose_language(language);
        scene.reach(kiosk);
        screens.push_back(kiosk.tree());
    }
    return screens;
}

} // namespace

TEST_CASE("Start over has one place on every screen, and neither Back nor a button that leads on stands there")
{
    for (Size const size : { Size { 10.1f, 1280, 800 }, { 14, 1366, 768 }, { 21.5f, 1920, 1080 }, { 43, 3840, 2160 } })
        for (bool const stands : { false, true })
            for (auto const& language : samples::all_languages()) {
                INFO(size.inches, " inches ", std::string(stands ? "standing" : "lying"), " ", language);
                auto const screens = screens_of_visitor(panel_of(size, stands), language);
                auto const start_over = places(screens, "footer/start_over");
                REQUIRE(start_over.size() > 1);
                for (auto const& place : start_over)
                    CHECK(place == start_over.front());
                REQUIRE_FALSE(places(screens, "footer/back").empty());
                for (auto const* const other :
                    { "footer/back", "footer/feedback", "footer/send", "thanks/carry_on", "still_there/carry_on" })
                    CHECK_FALSE_MESSAGE(meet(screens, "footer/start_over", other), other);
                CHECK_FALSE(meet(screens, "still_there/start_over", "footer/back"));
            }
}

TEST_CASE("Start over stands in the middle of the footer where there is room")
{
    for (std::string const language : { "en", "ar" }) {
        Kiosk kiosk(harness::k_full_hd);
        kiosk.choose_language(language);
        CHECK(harness::middle_of(kiosk.node("footer/start_over").rect).x
            == doctest::Approx(harness::k_full_hd.size_px.width / 2).epsilon(0.005));
    }
}

TEST_CASE("tapping on where Back was goes home and stays there")
{
    Kiosk kiosk;
    kiosk.open_article("C", 3);
    kiosk.tap("footer/feedback");
    auto const back = harness::middle_of(kiosk.node("footer/back").rect);
    for (int i = 0; i < 8; ++i) {
        kiosk.pass(std::chrono::milliseconds { 700 });
        kiosk.press(back);
        kiosk.pass(std::chrono::milliseconds { 60 });
        kiosk.lift(back);
        kiosk.settle();
    }
    CHECK(kiosk.screen() == "home");
    CHECK(kiosk.model().session.present);
}

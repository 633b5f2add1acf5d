// What is said in every language at once: the invitation and the pause.

#include "support/kiosk_harness.h"
#include "support/scenes.h"
#include "support/scenes_by_area.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using harness::Kiosk;

namespace {

ui::Panel panel_of(float inches, base::Size size)
{
    return { .size_px = size, .px_per_mm = std::hypot(size.width, size.height) / (inches * 25.4f) };
}

void reach(Kiosk& kiosk, std::string_view name)
{
    auto const scenes = scenes::all();
    auto const scene = std::ranges::find(scenes, name, &scenes::Scene::name);
    REQUIRE(scene != scenes.end());
    scene->reach(kiosk);
}

} // namespace

TEST_CASE("a paused kiosk says so in a line a language, each at its own side, the first the largest")
{
    for (auto const& panel : { panel_of(21.5f, { 1920, 1080 }), panel_of(15.6f, { 1920, 1080 }) }) {
        INFO(panel.px_per_mm, " px a mm");
        Kiosk kiosk(panel);
        reach(kiosk, "paused");
        auto const first = kiosk.node("paused/heading/en").rect;
        float below = kiosk.node("paused/detail/en").rect.bottom();
        float left = panel.size_px.width, right = 0;
        for (auto const& language : samples::all_languages()) {
            auto const heading = kiosk.node("paused/heading/" + language).rect,
                       detail = kiosk.node("paused/detail/" + language).rect;
            left = std::min(left, heading.x);
            right = std::max(right, heading.right());
            if (language == "en")
                continue;
            INFO(language);
            CHECK(heading.height < first.height);
            CHECK(heading.y >= below);
            CHECK(detail.y < heading.bottom());
            below = heading.bottom();
        }
        CHECK(kiosk.node("paused/heading/ar").rect.right() == right);
        CHECK(kiosk.node("paused/heading/ar").rect.x > panel.size_px.width / 2);
        for (std::string const language : { "es", "ru", "hi", "vi", "zh" })
            CHECK(std::abs(kiosk.node("paused/heading/" + language).rect.x - left) <= 1);
    }
}

TEST_CASE("the greeting of the turn is the largest, and is read from three metres where the panel has room")
{
    for (auto const& panel : { panel_of(43, { 3840, 2160 }), panel_of(55, { 2160, 3840 }) }) {
        INFO(panel.size_px.width, " px wide");
        Kiosk kiosk(panel);
        auto const languages = samples::all_languages();
        for (std::size_t turn = 0; turn < languages.size(); ++turn) {
            REQUIRE(kiosk.screen() == "invitation");
            auto const& front = languages[turn];
            INFO(front);
            float const height = kiosk.node("invitation/welcome/" + front).rect.height;
            // A line is higher than its capitals by more than half.
            CHECK(height >= 36.7f * 1.5f * panel.px_per_mm);
            for (auto const& language : languages)
                if (language != front)
                    CHECK(kiosk.node("invitation/welcome/" + language).rect.height < height);
            kiosk.pass(kiosk.model().settings.invitation_turn);
        }
    }
}

TEST_CASE("where the search is not offered the name of the site has its room")
{
    Kiosk kiosk(panel_of(10.1f, { 800, 1280 }));
    kiosk.choose_language("hi");
    auto const on_home = kiosk.node("header/site").rect, text = kiosk.node("header/appearance").rect;
    kiosk.open_letter(scenes::letter(kiosk, 1));
    CHECK(kiosk.node("header/appearance").rect == text);
    CHECK(on_home.width > kiosk.node("header/site").rect.width);
}

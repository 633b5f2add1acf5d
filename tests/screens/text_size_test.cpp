// Every screen of a visitor's in every text size: what can be touched stays large enough, apart and in sight, and no
// word is cut.

#include "layout_rules.h"
#include "support/scenes.h"

#include <doctest/doctest.h>

#include <cmath>
#include <array>
#include <string>
#include <vector>

using harness::Kiosk;

namespace {

struct Display {
    char const* name;
    base::Size size_px;
    float inches, distance_mm;

    [[nodiscard]] ui::Panel panel() const
    {
        return { .size_px = size_px,
            .px_per_mm = std::hypot(size_px.width, size_px.height) / (inches * 25.4f),
            .viewing_distance_mm = distance_mm };
    }
};

/// The smallest panel, which caps sizes first, the usual one, and the largest from afar.
constexpr std::array k_displays {
    Display { "10.1 inches lying", { 1280, 800 }, 10.1f, 600 },
    Display { "10.1 inches standing", { 800, 1280 }, 10.1f, 600 },
    Display { "21.5 inches lying", { 1920, 1080 }, 21.5f, 600 },
    Display { "21.5 inches standing", { 1080, 1920 }, 21.5f, 600 },
    Display { "55 inches lying", { 3840, 2160 }, 55, 3000 },
    Display { "55 inches standing", { 2160, 3840 }, 55, 3000 },
};

bool is_of_visitor(scenes::Scene const& scene)
{
    return scene.frame != "administrator" && scene.frame != "volunteer" && !scene.screen.starts_with("pin");
}

} // namespace

TEST_CASE("in every text size targets are large and apart, nothing overlaps, and no word is cut")
{
    for (auto const& display : k_displays)
        for (int const size : { 1, 2, 3, 4 })
            for (std::string const language : { "en", "ru", "hi", "ar" })
                for (auto const& scene : scenes::all()) {
                    if (!is_of_visitor(scene))
                        continue;
                    INFO(std::string(display.name), " size ", size, " ", language, " ", std::string(scene.name));
                    kiosk::Settings settings;
                    settings.appearance.text_size = size;
                    Kiosk kiosk(display.panel(), samples::all_languages(), settings);
                    kiosk.choose_language(language);
                    scene.reach(kiosk);
                    CHECK(kiosk.screen() == scene.screen);
                    if (kiosk.model().staff)
                        continue;
                    for (auto const& breach : layout::breaches(kiosk.tree(), display.panel()))
                        FAIL_CHECK(breach);
                    for (auto const& words : kiosk.ui().cut_words())
                        FAIL_CHECK("cut: ", words);
                }
}

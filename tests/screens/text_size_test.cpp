// Every screen of a visitor's in every text size: what can be touched stays large enough, apart and in sight, and no
// word is cut. LECTERN_THOROUGH tries all there is; else a sample.

#include "ink.h"
#include "layout_rules.h"
#include "support/scenes.h"
#include "support/thorough.h"

#include <doctest/doctest.h>

#include <cmath>
#include <array>
#include <string>
#include <vector>

using harness::Kiosk;

namespace {

/// One of docs/standards.md, "Seeing".
struct Display {
    float inches;
    base::Size lying_px;
    float nearest_mm, furthest_mm;
};

constexpr std::array k_displays {
    Display { 10.1f, { 1280, 800 }, 300, 600 },
    Display { 11.6f, { 1366, 768 }, 300, 600 },
    Display { 13.3f, { 1920, 1080 }, 300, 600 },
    Display { 15.6f, { 1920, 1080 }, 300, 600 },
    Display { 21.5f, { 1920, 1080 }, 600, 1500 },
    Display { 32, { 1920, 1080 }, 600, 1500 },
    Display { 43, { 3840, 2160 }, 600, 3000 },
    Display { 55, { 3840, 2160 }, 600, 3000 },
};
enum class Stand : bool { lying, standing };
enum class Distance { nearest, usual, furthest };

ui::Panel panel_of(Display const& display, Stand stand, Distance distance)
{
    auto const [width, height] = display.lying_px;
    return { .size_px = stand == Stand::lying ? display.lying_px : base::Size { height, width },
        .px_per_mm = std::hypot(width, height) / (display.inches * 25.4f),
        .viewing_distance_mm = distance == Distance::nearest ? display.nearest_mm
            : distance == Distance::usual                    ? 0 // As the panel suggests.
                                                             : display.furthest_mm };
}

/// Of all displays, sizes and languages, so many that each display is tried standing and lying, in the first size and a
/// larger one, and each size and each language on several.
bool is_in_sample(std::size_t display, Stand stand, Distance distance, int size, std::size_t language)
{
    std::size_t const panel = 2 * display + static_cast<std::size_t>(stand);
    return (size == 1 || size == 2 + static_cast<int>(panel % 3))
        && static_cast<std::size_t>(distance) == (display + static_cast<std::size_t>(size)) % 3
        && language == (2 * panel + static_cast<std::size_t>(size)) % samples::all_languages().size();
}

bool is_of_visitor(scenes::Scene const& scene)
{
    return scene.frame != "administrator" && scene.frame != "volunteer" && !scene.screen.starts_with("pin");
}

void check_scenes(ui::Panel const& panel, int size, std::string const& language)
{
    for (auto const& scene : scenes::all()) {
        if (!is_of_visitor(scene))
            continue;
        INFO(std::string(scene.name));
        kiosk::Settings settings;
        settings.appearance.text_size = size;
        settings.contacts.general = { "+1 (555) 010-0100", "555-0101", "112" };
        Kiosk kiosk(panel, samples::all_languages(), settings);
        kiosk.choose_language(language);
        scene.reach(kiosk);
        CHECK(kiosk.screen() == scene.screen);
        if (kiosk.model().staff)
            continue;
        for (auto const& breach : layout::breaches(kiosk.tree(), panel))
            FAIL_CHECK(breach);
        for (auto const& breach : layout::ink_breaches(kiosk.ui().draw_data(), kiosk.tree(), panel))
            FAIL_CHECK(breach);
        for (auto const& words : kiosk.ui().cut_words())
            FAIL_CHECK("cut: ", words);
    }
}

} // namespace

TEST_CASE("in every text size targets are large and apart, nothing overlaps, and no letter is cut or outside its box")
{
    auto const languages = samples::all_languages();
    for (std::size_t display = 0; display < k_displays.size(); ++display)
        for (Stand const stand : { Stand::lying, Stand::standing })
            for (Distance const distance : { Distance::nearest, Distance::usual, Distance::furthest })
                for (int const size : { 1, 2, 3, 4 })
                    for (std::size_t language = 0; language < languages.size(); ++language) {
                        if (!fixtures::is_thorough() && !is_in_sample(display, stand, distance, size, language))
                            continue;
                        auto const panel = panel_of(k_displays.at(display), stand, distance);
                        INFO(k_displays.at(display).inches, " inches, ",
                            std::string(stand == Stand::lying ? "lying" : "standing"), ", ",
                            ui::viewing_distance_mm(panel), " mm, size ", size, ", ", languages[language]);
                        check_scenes(panel, size, languages[language]);
                    }
}

#include "matrix.h"

#include "support/kiosk_harness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <sstream>

namespace matrix {

namespace {

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
    Display { 21.5f, { 1920, 1080 }, 300, 1500 },
    Display { 32, { 1920, 1080 }, 300, 1500 },
    Display { 43, { 3840, 2160 }, 300, 3000 },
    Display { 55, { 3840, 2160 }, 300, 3000 },
};
enum class Stand : bool { lying, standing };
enum class Distance { nearest, usual, furthest };
enum class Height : bool { whole, low };

ui::Panel panel_of(Display const& display, Stand stand, Distance distance)
{
    auto const [width, height] = display.lying_px;
    return { .size_px = stand == Stand::lying ? display.lying_px : base::Size { height, width },
        .px_per_mm = std::hypot(width, height) / (display.inches * 25.4f),
        .viewing_distance_mm = distance == Distance::nearest ? display.nearest_mm
            : distance == Distance::usual                    ? 0 // As the panel suggests.
                                                             : display.furthest_mm };
}

Combination combination(
    std::size_t display, Stand stand, Distance distance, int size, std::size_t language, Height height = Height::whole)
{
    auto const panel = panel_of(k_displays.at(display), stand, distance);
    std::string const code = samples::all_languages().at(language);
    char name[96];
    std::snprintf(name, sizeof name, "%.1f inches, %s, %.0f mm, %s %d, %s",
        static_cast<double>(k_displays.at(display).inches), stand == Stand::lying ? "lying" : "standing",
        static_cast<double>(ui::viewing_distance_mm(panel)), height == Height::low ? "low, size" : "size", size,
        code.c_str());
    auto const turn = display + static_cast<std::size_t>(stand) + static_cast<std::size_t>(distance)
        + static_cast<std::size_t>(size) + language;
    return { .name = name,
        .panel = panel,
        .appearance = { .text_size = size,
            .colours = static_cast<settings::Colours>(turn % settings::k_colours_names.size()),
            .low = height == Height::low },
        .language = code };
}

ui::TextSize text_size(Combination const& combination)
{
    return static_cast<ui::TextSize>(combination.appearance.text_size);
}

bool are_drawn_alike(Combination const& a, Combination const& b)
{
    auto const one = ui::type_scale(a.panel, text_size(a)), other = ui::type_scale(b.panel, text_size(b));
    return a.panel.size_px == b.panel.size_px && a.panel.px_per_mm == b.panel.px_per_mm && a.language == b.language
        && a.appearance.low == b.appearance.low && one.body_mm == other.body_mm && one.caption_mm == other.caption_mm;
}

/// Whether LECTERN_ONLY asks for it.
bool is_wanted(Combination const& combination)
{
    char const* const only = std::getenv("LECTERN_ONLY");
    std::string text;
    // As words, so that "en" is not found in "standing".
    for (char const each : " " + combination.name + " ")
        if (each != ',')
            text += each;
    std::istringstream words(only ? only : "");
    for (std::string word; words >> word;)
        if (text.find(" " + word + " ") == std::string::npos)
            return false;
    return true;
}

} // namespace

std::vector<Combination> sample()
{
    std::vector<Combination> found;
    for (std::size_t display = 0; display < k_displays.size(); ++display)
        for (Stand const stand : { Stand::lying, Stand::standing }) {
            std::size_t const panel = 2 * display + static_cast<std::size_t>(stand);
            for (int const size : { 1, 2 + static_cast<int>(panel % 3) }) {
                auto const turn = static_cast<std::size_t>(size);
                found.push_back(combination(display, stand, static_cast<Distance>((display + turn) % 3), size,
                    (2 * panel + turn) % samples::all_languages().size()));
            }
        }
    return found;
}

std::vector<Combination> all(Whose whose)
{
    std::vector<int> const sizes
        = whose == Whose::staffs ? std::vector { settings::k_fitted_text_size } : std::vector { 1, 2, 3, 4 };
    std::vector<Combination> found;
    auto const add = [&](Combination each) {
        if (!is_wanted(each))
            return;
        each.is_like_another
            = std::ranges::any_of(found, [&](auto const& other) { return are_drawn_alike(each, other); });
        found.push_back(std::move(each));
    };
    for (std::size_t display = 0; display < k_displays.size(); ++display)
        for (Stand const stand : { Stand::lying, Stand::standing })
            for (std::size_t language = 0; language < samples::all_languages().size(); ++language)
                for (Distance const distance : { Distance::nearest, Distance::usual, Distance::furthest })
                    for (int const size : sizes) {
                        auto const whole = combination(display, stand, distance, size, language);
                        add(whole);
                        if (whose == Whose::visitors && ui::low_reach(whole.panel, text_size(whole)))
                            add(combination(display, stand, distance, size, language, Height::low));
                    }
    return found;
}

} // namespace matrix

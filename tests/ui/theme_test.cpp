// Contrast by WCAG 2.2's formula; the least ratios are those of docs/standards.md, "Seeing".

#include "ui/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

using namespace ui;

namespace {

double channel(std::uint8_t value)
{
    double const share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour)
{
    return 0.2126 * channel(colour.red) + 0.7152 * channel(colour.green) + 0.0722 * channel(colour.blue);
}

double contrast(Colour a, Colour b)
{
    auto const [darker, lighter] = std::minmax({ luminance(a), luminance(b) });
    return (lighter + 0.05) / (darker + 0.05);
}

struct NamedTheme {
    char const* name;
    Theme theme;
};
constexpr std::array k_strong_themes { NamedTheme { "paper", k_paper_theme },
    NamedTheme { "white on black", k_white_on_black_theme },
    NamedTheme { "yellow on black", k_yellow_on_black_theme } };
constexpr std::array k_themes { k_strong_themes[0], k_strong_themes[1], k_strong_themes[2],
    NamedTheme { "soft", k_soft_theme } };

std::array<Colour, 3> grounds_of(Theme const& theme) { return { theme.paper, theme.surface, theme.wash }; }

} // namespace

TEST_CASE("the formula gives the known ratios")
{
    CHECK(contrast({ 0, 0, 0 }, { 255, 255, 255 }) == doctest::Approx(21));
    CHECK(contrast({ 0x77, 0x77, 0x77 }, { 255, 255, 255 }) == doctest::Approx(4.48).epsilon(0.002));
    CHECK(contrast({ 10, 20, 30 }, { 10, 20, 30 }) == 1);
}

TEST_CASE("text stands out 10 to 1, and as far as its theme promises")
{
    for (auto const& [name, theme] : k_strong_themes) {
        INFO(std::string(name));
        for (Colour const ground : grounds_of(theme))
            CHECK(contrast(theme.ink, ground) >= 10);
    }
    CHECK(contrast(k_white_on_black_theme.ink, k_white_on_black_theme.paper) >= 18);
    CHECK(contrast(k_yellow_on_black_theme.ink, k_yellow_on_black_theme.paper) >= 17.5);
}

TEST_CASE("other words stand out 7 to 1 on whatever they stand")
{
    for (auto const& [name, theme] : k_strong_themes) {
        INFO(std::string(name));
        for (Colour const ground : grounds_of(theme))
            for (Colour const words : { theme.ink_soft, theme.accent, theme.alert })
                CHECK(contrast(words, ground) >= 7);
        CHECK(contrast(theme.on_accent, theme.accent) >= 7);
    }
}

TEST_CASE("in the soft theme words stand out 4.5 to 8 to 1")
{
    Theme const& theme = k_soft_theme;
    for (Colour const ground : grounds_of(theme))
        for (Colour const words : { theme.ink, theme.ink_soft, theme.accent, theme.alert }) {
            CHECK(contrast(words, ground) >= 4.5);
            CHECK(contrast(words, ground) <= 8);
        }
    CHECK(contrast(theme.on_accent, theme.accent) >= 4.5);
}

TEST_CASE("what marks a control stands out 3 to 1")
{
    for (auto const& [name, theme] : k_themes) {
        INFO(std::string(name));
        for (Colour const ground : { theme.paper, theme.surface }) {
            CHECK(contrast(theme.line, ground) >= 3);
            CHECK(contrast(theme.accent, ground) >= 3);
        }
        CHECK(contrast(theme.accent, theme.wash) >= 3);
    }
}

TEST_CASE("words that can't be chosen can still be read")
{
    for (auto const& [name, theme] : k_themes) {
        INFO(std::string(name));
        CHECK(contrast(theme.dim, theme.paper) >= 3);
    }
}

TEST_CASE("a face stands out 3 to 1 from its tint, chosen or not, and no two tints are alike")
{
    for (auto const& [name, theme] : k_themes) {
        INFO(std::string(name));
        for (std::size_t i = 0; i < theme.faces.size(); ++i) {
            INFO("face ", i);
            CHECK(contrast(theme.ink, theme.faces.at(i)) >= 3);
            CHECK(contrast(theme.accent, theme.faces.at(i)) >= 3);
            CHECK(std::ranges::count(theme.faces, theme.faces.at(i)) == 1);
        }
    }
}

TEST_CASE("what stands on the accent stands out as far from the shade beside it")
{
    for (auto const& [name, theme] : k_themes) {
        INFO(std::string(name));
        CHECK(contrast(theme.on_accent, shaded(theme)) >= (theme == k_soft_theme ? 4.5 : 7));
        CHECK_FALSE(shaded(theme) == theme.accent);
    }
}

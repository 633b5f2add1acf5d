// Contrast by WCAG 2.2's formula; the least ratios are those of docs/standards.md, "Seeing".

#include "ui/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

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

constexpr Theme k_theme = k_paper_theme;

} // namespace

TEST_CASE("the formula gives the known ratios")
{
    CHECK(contrast({ 0, 0, 0 }, { 255, 255, 255 }) == doctest::Approx(21));
    CHECK(contrast({ 0x77, 0x77, 0x77 }, { 255, 255, 255 }) == doctest::Approx(4.48).epsilon(0.002));
    CHECK(contrast({ 10, 20, 30 }, { 10, 20, 30 }) == 1);
}

TEST_CASE("text stands out 10 to 1")
{
    for (Colour const ground : { k_theme.paper, k_theme.surface, k_theme.wash })
        CHECK(contrast(k_theme.ink, ground) >= 10);
}

TEST_CASE("other words stand out 7 to 1 on whatever they stand")
{
    for (Colour const ground : { k_theme.paper, k_theme.surface, k_theme.wash })
        for (Colour const words : { k_theme.ink_soft, k_theme.accent, k_theme.alert })
            CHECK(contrast(words, ground) >= 7);
    CHECK(contrast(k_theme.on_accent, k_theme.accent) >= 7);
}

TEST_CASE("what marks a control stands out 3 to 1")
{
    for (Colour const ground : { k_theme.paper, k_theme.surface }) {
        CHECK(contrast(k_theme.line, ground) >= 3);
        CHECK(contrast(k_theme.accent, ground) >= 3);
    }
    CHECK(contrast(k_theme.accent, k_theme.wash) >= 3);
}

TEST_CASE("words that can't be chosen can still be read") { CHECK(contrast(k_theme.dim, k_theme.paper) >= 3); }

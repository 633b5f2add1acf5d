// The judge of contrast on frames made up to be wrong.

#include "contrast.h"

#include <doctest/doctest.h>

namespace {

using ui::Colour;

constexpr Colour k_black { 0, 0, 0 }, k_white { 255, 255, 255 }, k_grey { 0x77, 0x77, 0x77 };

/// The lower left half of a square.
layout::Shape half(float side, Colour colour, float opacity)
{
    return { .corners = { base::Point { 0, 0 }, { side, side }, { 0, side } },
        .colours = { colour, colour, colour },
        .opacities = { opacity, opacity, opacity },
        .bounds = { 0, 0, side, side } };
}

/// A letter of this colour in it, on the paper of a theme.
layout::Drawn letter_on(layout::Shape const& shape, Colour letter)
{
    base::Rect const at { 10, 70, 10, 10 };
    return { .letters = { { at, at, letter, 1 } }, .shapes = { shape } };
}

std::string verdict(layout::Drawn const& drawn, ui::Theme const& theme = ui::k_white_on_black_theme,
    semantics::Node const& node = { .key = "button", .rect = { 0, 0, 100, 100 } })
{
    auto const found = layout::contrast_breaches(drawn, { "screen", "en", false, { node } }, theme);
    return found.empty() ? "" : found.front();
}

} // namespace

TEST_CASE("a letter is compared with what was drawn below it, not with the page")
{
    CHECK(verdict(letter_on(half(100, k_white, 1), k_black)) == "");
    CHECK(verdict(letter_on(half(100, k_white, 1), k_white)) == "contrast 1.00, not 7.0, in button");
    auto drawn_after = letter_on(half(100, k_white, 1), k_white);
    drawn_after.letters.front().shapes_below = 0;
    CHECK(verdict(drawn_after) == "");
    // It ends above the letter.
    CHECK(verdict(letter_on(half(60, k_white, 1), k_white)) == "");
}

TEST_CASE("what shows through counts as far as it does")
{
    CHECK(verdict(letter_on(half(100, k_white, 0.1f), k_white)) == "");
    CHECK(verdict(letter_on(half(100, k_white, 0.6f), k_white)).starts_with("contrast 2."));
}

TEST_CASE("the soft theme and what is disabled may stand out less, samples as the soft theme")
{
    CHECK(verdict(letter_on(half(100, k_white, 1), k_grey)) == "contrast 4.48, not 7.0, in button");
    CHECK(verdict(letter_on(half(100, k_white, 1), k_grey), ui::k_soft_theme) == "contrast 4.48, not 4.5, in button");
    Colour const darker { 0x70, 0x70, 0x70 };
    CHECK(verdict(letter_on(half(100, k_white, 1), darker), ui::k_soft_theme) == "");
    semantics::Node const sample {
        .key = "appearance/colours/soft", .role = semantics::Role::radio, .rect = { 0, 0, 100, 100 }
    };
    CHECK(verdict(letter_on(half(100, k_white, 1), darker), ui::k_white_on_black_theme, sample) == "");
    semantics::Node const disabled { .key = "button", .rect = { 0, 0, 100, 100 }, .enabled = false };
    CHECK(verdict(letter_on(half(100, k_white, 1), k_grey), ui::k_white_on_black_theme, disabled) == "");
}

#pragma once
// Colours by what they are for. Contrast is tested (tests/ui/theme_test.cpp) against docs/standards.md, "Seeing":
// default text 10:1, other text 7:1, parts that identify a control 3:1.

#include <cstdint>

namespace ui {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(Colour, Colour) = default;
};

struct Theme {
    Colour paper;     ///< The page.
    Colour surface;   ///< What can be touched lies on it.
    Colour ink;       ///< Text.
    Colour ink_soft;  ///< Bylines, captions.
    Colour accent;    ///< What acts.
    Colour on_accent; ///< Text on accent.
    Colour wash;      ///< A pressed or selected surface.
    Colour line;      ///< The edge of a control.
    Colour hairline;  ///< Between parts of a page; carries no meaning.
    Colour dim;       ///< What is disabled.
    Colour alert;     ///< Text of a warning.
};

/// Dark ink on warm paper.
inline constexpr Theme k_paper_theme {
    .paper = { 0xfb, 0xf8, 0xf1 },
    .surface = { 0xff, 0xff, 0xff },
    .ink = { 0x21, 0x1d, 0x18 },
    .ink_soft = { 0x4c, 0x45, 0x3b },
    .accent = { 0x0b, 0x4a, 0x5e },
    .on_accent = { 0xff, 0xff, 0xff },
    .wash = { 0xdd, 0xea, 0xec },
    .line = { 0x7d, 0x8b, 0x8e },
    .hairline = { 0xd8, 0xd0, 0xc0 },
    .dim = { 0x8b, 0x83, 0x76 },
    .alert = { 0x8a, 0x1c, 0x12 },
};

} // namespace ui

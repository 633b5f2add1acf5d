#pragma once
// Colours by what they are for. Contrast is tested (tests/ui/theme_test.cpp) against docs/standards.md, "Seeing":
// default text 10:1, other text 7:1, parts that identify a control 3:1; in the soft theme text 4.5 to 8:1.

#include <array>
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
    /// Behind the face of a rating, by ui::Face: softly by its meaning, which its shape and its word say as well.
    std::array<Colour, 6> faces;
    friend bool operator==(Theme const&, Theme const&) = default;
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
    .faces = { Colour { 0xf3, 0xcd, 0xc6 }, Colour { 0xf8, 0xdc, 0xc0 }, Colour { 0xed, 0xe6, 0xd6 },
        Colour { 0xe3, 0xee, 0xc6 }, Colour { 0xc5, 0xe4, 0xcc }, Colour { 0xdb, 0xe6, 0xee } },
};

/// For people whom a bright page dazzles.
inline constexpr Theme k_white_on_black_theme {
    .paper = { 0x00, 0x00, 0x00 },
    .surface = { 0x10, 0x10, 0x10 },
    .ink = { 0xff, 0xff, 0xff },
    .ink_soft = { 0xd6, 0xd6, 0xd6 },
    .accent = { 0x8f, 0xd6, 0xff },
    .on_accent = { 0x00, 0x00, 0x00 },
    .wash = { 0x12, 0x33, 0x44 },
    .line = { 0x8c, 0x8c, 0x8c },
    .hairline = { 0x45, 0x45, 0x45 },
    .dim = { 0x8c, 0x8c, 0x8c },
    .alert = { 0xff, 0xb0, 0xa3 },
    .faces = { Colour { 0x5a, 0x1e, 0x1e }, Colour { 0x55, 0x34, 0x0f }, Colour { 0x3a, 0x3a, 0x3a },
        Colour { 0x3b, 0x4a, 0x12 }, Colour { 0x0f, 0x4a, 0x2a }, Colour { 0x16, 0x38, 0x4f } },
};

/// What many people with low vision read best.
inline constexpr Theme k_yellow_on_black_theme {
    .paper = { 0x00, 0x00, 0x00 },
    .surface = { 0x0a, 0x0a, 0x00 },
    .ink = { 0xff, 0xf0, 0x00 },
    .ink_soft = { 0xe0, 0xd2, 0x00 },
    .accent = { 0xff, 0xff, 0xff },
    .on_accent = { 0x00, 0x00, 0x00 },
    .wash = { 0x38, 0x34, 0x00 },
    .line = { 0x9a, 0x92, 0x20 },
    .hairline = { 0x4a, 0x46, 0x00 },
    .dim = { 0x94, 0x8d, 0x20 },
    .alert = { 0xff, 0xb8, 0x6b },
    .faces = { Colour { 0x4a, 0x14, 0x14 }, Colour { 0x47, 0x2a, 0x06 }, Colour { 0x30, 0x30, 0x20 },
        Colour { 0x2f, 0x3c, 0x0a }, Colour { 0x08, 0x3c, 0x22 }, Colour { 0x0f, 0x2c, 0x42 } },
};

/// Little contrast, for people whom more of it tires.
inline constexpr Theme k_soft_theme {
    .paper = { 0xea, 0xe3, 0xd2 },
    .surface = { 0xf1, 0xeb, 0xdd },
    .ink = { 0x4b, 0x46, 0x3e },
    .ink_soft = { 0x57, 0x51, 0x48 },
    .accent = { 0x25, 0x55, 0x64 },
    .on_accent = { 0xf6, 0xf1, 0xe6 },
    .wash = { 0xd5, 0xdd, 0xd6 },
    .line = { 0x76, 0x72, 0x66 },
    .hairline = { 0xcf, 0xc6, 0xb2 },
    .dim = { 0x7d, 0x77, 0x6b },
    .alert = { 0x86, 0x2e, 0x24 },
    .faces = { Colour { 0xe6, 0xc6, 0xbd }, Colour { 0xec, 0xd3, 0xb6 }, Colour { 0xdd, 0xd6, 0xc4 },
        Colour { 0xd6, 0xdf, 0xb8 }, Colour { 0xbe, 0xd9, 0xbf }, Colour { 0xcc, 0xd8, 0xdc } },
};

/// `share` of the way from one colour to another.
[[nodiscard]] constexpr Colour mixed(Colour from, Colour to, float share)
{
    auto const between = [&](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(
            static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share + 0.5f);
    };
    return { between(from.red, to.red), between(from.green, to.green), between(from.blue, to.blue) };
}

/// Beside the accent, and as far from what stands on that or further.
[[nodiscard]] constexpr Colour shaded(Theme const& theme) { return mixed(theme.accent, theme.ink, 0.35f); }

} // namespace ui

#pragma once
// How the screen looks to whoever reads it. Administrators choose what a visit begins with; a visitor changes it for
// that visit.

#include <array>
#include <cstdint>
#include <string_view>

namespace settings {

/// Whatever is chosen, each pair of colours meets its contrast (docs/standards.md, "Seeing").
enum class Colours : std::uint8_t { paper, white_on_black, yellow_on_black, soft };

/// The words that stand for them in the configuration, in the order of the enumeration.
inline constexpr std::array<std::string_view, 4> k_colours_names { "paper", "white-on-black", "yellow-on-black",
    "soft" };

inline constexpr int k_smallest_text_size = 1, k_largest_text_size = 4;
/// No visitor's choice: of staff's screens and those that fill themselves with a few words.
inline constexpr int k_fitted_text_size = 0;

struct Appearance {
    int text_size = k_smallest_text_size; ///< The smallest to the largest.
    Colours colours = Colours::paper;
    bool wide_lines = false; ///< More room between the lines of a text.
    bool low = false;        ///< On a tall screen, all stands where people who sit can reach it.
    friend bool operator==(Appearance const&, Appearance const&) = default;
};

} // namespace settings

#pragma once
// Arithmetic of 8 bits a channel on 0xAARRGGBB, two channels at a time. All round to the nearest.

#include <cstdint>

namespace raster {

inline constexpr std::uint32_t k_opaque = 0xff000000;
inline constexpr std::uint32_t k_two_channels = 0x00ff00ff; ///< Red and blue, or alpha and green once shifted down.

[[nodiscard]] constexpr std::uint32_t alpha_of(std::uint32_t colour) { return colour >> 24; }

/// a * b / 255
[[nodiscard]] constexpr std::uint32_t scaled(std::uint32_t a, std::uint32_t b)
{
    std::uint32_t const product = a * b + 128;
    return (product + (product >> 8)) >> 8;
}

/// Each of two channels divided by 255.
[[nodiscard]] constexpr std::uint32_t over_255(std::uint32_t two)
{
    two += 0x00800080;
    return ((two + ((two >> 8) & k_two_channels)) >> 8) & k_two_channels;
}

/// `colour` over the opaque `ground`, as much as `alpha` of 255 says; its own alpha does not count.
[[nodiscard]] constexpr std::uint32_t mixed(std::uint32_t ground, std::uint32_t colour, std::uint32_t alpha)
{
    std::uint32_t const rest = 255 - alpha;
    std::uint32_t const red_blue = over_255((colour & k_two_channels) * alpha + (ground & k_two_channels) * rest);
    std::uint32_t const green = over_255(((colour >> 8) & 0xff) * alpha + ((ground >> 8) & 0xff) * rest);
    return k_opaque | red_blue | (green << 8);
}

/// Channel by channel, a * b / 255.
[[nodiscard]] constexpr std::uint32_t multiplied(std::uint32_t a, std::uint32_t b)
{
    return scaled(a >> 24, b >> 24) << 24 | scaled((a >> 16) & 0xff, (b >> 16) & 0xff) << 16
        | scaled((a >> 8) & 0xff, (b >> 8) & 0xff) << 8 | scaled(a & 0xff, b & 0xff);
}

/// From `a` to `b` as far as `share` of 256 says, in all four channels.
[[nodiscard]] constexpr std::uint32_t between(std::uint32_t a, std::uint32_t b, std::uint32_t share)
{
    std::uint32_t const rest = 256 - share;
    std::uint32_t const low = ((a & k_two_channels) * rest + (b & k_two_channels) * share + 0x00800080) >> 8;
    std::uint32_t const high = ((a >> 8) & k_two_channels) * rest + ((b >> 8) & k_two_channels) * share + 0x00800080;
    return (low & k_two_channels) | (high & ~k_two_channels);
}

inline void blend(std::uint32_t& ground, std::uint32_t colour)
{
    std::uint32_t const alpha = alpha_of(colour);
    if (alpha == 255)
        ground = colour;
    else if (alpha != 0)
        ground = mixed(ground, colour, alpha);
}

} // namespace raster

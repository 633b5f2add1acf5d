#pragma once
// A picture as it is drawn.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace base {

/// Red, green, blue and alpha, 8 bits each, which alpha has not been multiplied into; rows from the top, no padding.
struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

/// In what is drawn, the texture of picture 0; those of the others follow.
inline constexpr std::size_t k_first_picture_texture = 1 << 16;

} // namespace base

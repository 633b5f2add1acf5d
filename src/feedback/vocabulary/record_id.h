#pragma once
// The name of a row of feedback: random, so that it carries no order and no time.

#include <array>
#include <cstdint>
#include <string>

namespace feedback {

using RecordId = std::array<std::uint8_t, 16>;

/// 32 lower-case hexadecimal digits.
[[nodiscard]] inline std::string to_hex(RecordId const& id)
{
    constexpr char const* digits = "0123456789abcdef";
    std::string text;
    for (std::uint8_t const byte : id) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

} // namespace feedback

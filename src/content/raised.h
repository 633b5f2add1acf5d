#pragma once
// Raised and lowered letters, which other programs mark and plain text has as characters of their own.

#include <string>
#include <string_view>

namespace content {

enum class Shift { none, raised, lowered };

/// "⁹" of a raised "9", "₂" of a lowered "2": "10" and a raised "9" is no "109". What is not made of digits, signs
/// and blanks only stays as it is, such as the "st" of "1st"; a raised "o"
/// is the sign of degrees.
[[nodiscard]] std::string shifted(std::string_view text, Shift shift);

} // namespace content

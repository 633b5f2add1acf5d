#pragma once
// Raised and lowered letters, which other programs mark and plain text has as characters of their own.

#include <string>
#include <string_view>

namespace content {

enum class Shift { none, raised, lowered };

/// "⁹" of a raised "9", "₂" of a lowered "2": "10" and a raised "9" is no "109". What holds letters stays as it is,
/// such as the "st" of "1st"; but a raised "o" is the sign of degrees. Signs among the digits stay: "¹/²", "¹,²".
[[nodiscard]] std::string shifted(std::string_view text, Shift shift);

/// `text` behind `before`, with a no-break space where a number would join another: "2" and "1/2".
[[nodiscard]] std::string apart(std::string_view before, std::string_view text);

} // namespace content

#pragma once
// What a stored value becomes in an export, whatever bytes it holds.

#include "base/wiping_string.h"

#include <string_view>

namespace feedback {

/// Appends `text` with U+FFFD for every byte that is not UTF-8.
void append_utf8(base::WipingString& out, std::string_view text);

/// Appends `bytes` as lower-case hexadecimal digits.
void append_hex(base::WipingString& out, std::string_view bytes);

/// Whether `json` is an array of words such as ["hard_to_read","hard_to_use"]: of lower-case letters, digits and
/// underscores, without blanks between them.
[[nodiscard]] bool is_array_of_words(std::string_view json);

/// Appends the words of such an array with a blank between them.
void append_words(base::WipingString& out, std::string_view json);

} // namespace feedback

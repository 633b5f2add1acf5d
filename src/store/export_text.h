#pragma once
// What a stored value becomes in an export, whatever bytes it holds.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// Appends `text` with U+FFFD for every byte that is not UTF-8.
void append_utf8(std::string& out, std::string_view text);

/// Appends `bytes` as lower-case hexadecimal digits.
void append_hex(std::string& out, std::string_view bytes);

/// The words of a JSON array such as ["hard_to_read","hard_to_use"], or nothing when it is anything but words of
/// lower-case letters, digits and underscores. The views point into `json`.
[[nodiscard]] std::optional<std::vector<std::string_view>> words_of(std::string_view json);

} // namespace store

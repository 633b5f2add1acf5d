#pragma once
// Numbers in English and Spanish words.

#include <optional>
#include <string_view>

namespace privacy::scrubbing {

/// 0 to 99 where one word says it ("seven", "veintidos", "forty"), and 100 for "hundred" and "cien".
[[nodiscard]] std::optional<int> cardinal(std::string_view plain_word);
/// 1 to 31 ("third", "primero", "twentieth").
[[nodiscard]] std::optional<int> ordinal(std::string_view plain_word);

} // namespace privacy::scrubbing

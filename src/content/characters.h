#pragma once
// The characters of a text next to a place in it.

#include <cstddef>
#include <string_view>
#include <unicode/uchar.h>

namespace content {

/// 0 at the end.
[[nodiscard]] UChar32 character_at(std::string_view text, std::size_t offset);
/// 0 at the beginning.
[[nodiscard]] UChar32 character_before(std::string_view text, std::size_t offset);

/// Letters, and the signs that Hindi and Vietnamese words are made of as well.
[[nodiscard]] bool is_word(UChar32 c);

/// Of a script that puts no spaces between words, such as Chinese, or of its punctuation.
[[nodiscard]] bool is_of_unspaced_script(UChar32 c);

} // namespace content

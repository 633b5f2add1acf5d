#pragma once
// A comment made plain, so that scanners need not know of scripts, accents, fancy dashes and invisible characters.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace privacy::scrubbing {

/// Any letter that has no Latin base letter.
inline constexpr char k_foreign_letter = '\x01';
/// Any other character without a plain form.
inline constexpr char k_symbol = '\x02';

/// One char for each visible character: Latin letters in lower case without accents, digits of any script as 0 to 9,
/// dashes, quotes and spaces as their ASCII kin. Marks that only modify a character (combining, zero-width) are left
/// out, so that they hide nothing.
struct Text {
    std::string plain;
    std::vector<bool> upper;
    std::vector<std::uint32_t> offset; ///< Where each begins in the source, and the source's end.
};

/// A character of UTF-8.
struct Decoded {
    char32_t code = 0;
    std::size_t length = 0; ///< 0: not UTF-8.
};
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at);

/// The same text with every byte that is no UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view text);

/// `text` must be valid UTF-8 under 4 GiB.
[[nodiscard]] Text plain_text(std::string_view text);

/// A word as the tables know it: plain where it has Latin letters; else in UTF-8, in lower case and with the variants
/// of a letter made one (of alef, of ye).
[[nodiscard]] std::string word_key(std::string_view word);

} // namespace privacy::scrubbing

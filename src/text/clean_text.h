#pragma once
// Text from outside into text that may be shaped: valid UTF-8 in which every character can be set.

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// What stands for bytes that are not UTF-8, and for characters that no font has.
inline constexpr char32_t k_replacement = 0xFFFD;

/// Offsets into the cleaned text and into its source differ where something was replaced or left out.
struct CleanText {
    std::string text;

    /// The source's offset of the character at `clean_offset`.
    [[nodiscard]] std::size_t to_source(std::size_t clean_offset) const;
    /// Where the character around `source_offset` stands in the cleaned text; past the end is the end.
    [[nodiscard]] std::size_t to_clean(std::size_t source_offset) const;

    /// From here on, source offset minus clean offset is constant until the next one.
    struct Shift {
        std::size_t clean = 0, source = 0;
    };
    std::vector<Shift> shifts;
    std::size_t source_size = 0;
};

enum class LineBreaks : std::uint8_t { kept, as_spaces };

/// Invalid bytes, NULs and control characters become U+FFFD, and so does every character of
/// `unknown`; tabs become spaces. Combining marks after the thirtieth on one letter are left out, as
/// in the stream-safe text of UAX #15: no language stacks so many, and a line must not grow for ever.
[[nodiscard]] CleanText clean_text(std::string_view source, LineBreaks line_breaks, std::set<char32_t> const& unknown);

} // namespace text

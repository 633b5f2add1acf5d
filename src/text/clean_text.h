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
    bool is_cut = false; ///< The end of the source is left out.
};

enum class LineBreaks : std::uint8_t { kept, as_spaces };

/// Where lines break is changed by signs that are not in the source, at offsets of it that rise.
struct BreakEdits {
    std::vector<std::size_t> hyphens; ///< Before these characters a word may be hyphenated.
    std::vector<std::size_t> bound;   ///< No line breaks at these spaces.
};

struct TextRules {
    LineBreaks line_breaks = LineBreaks::kept;
    std::set<char32_t> const* unknown = nullptr; ///< Characters that no font has; null: none.
    /// Pango adds advances up in 32 bits. Text that might be wider than this between two line breaks
    /// gets one more, at a space if it can; where line breaks are set as spaces, it is cut off.
    std::size_t widest_em = 1'000'000;
    BreakEdits const* edits = nullptr; ///< Null: none.
};

/// Invalid bytes, NULs, control characters and unknown ones become U+FFFD; tabs become spaces.
/// Combining marks after the thirtieth on one letter are left out, as in the stream-safe text of
/// UAX #15: no language stacks so many, and a line must not grow for ever. A run of hundreds of
/// characters without a space gets invisible places to break, which bounds the time that wrapping takes.
[[nodiscard]] CleanText clean_text(std::string_view source, TextRules const& rules);

} // namespace text

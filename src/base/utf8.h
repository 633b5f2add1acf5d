#pragma once
// Characters of text that may not be valid UTF-8 (Unicode 15, table 3-7).

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace base {

[[nodiscard]] constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

/// The bytes of the well-formed character that `text` begins with; 0 where there is none.
[[nodiscard]] constexpr std::size_t character_length(std::string_view text)
{
    auto const between = [&](std::size_t at, unsigned least, unsigned most) {
        unsigned const byte = at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
        return byte >= least && byte <= most && at < text.size();
    };
    auto const continues = [&](std::size_t at) { return between(at, 0x80, 0xbf); };
    if (between(0, 0x00, 0x7f))
        return 1;
    if (between(0, 0xc2, 0xdf))
        return continues(1) ? 2 : 0;
    // Neither overlong, nor a surrogate, nor beyond the last code point.
    if (between(0, 0xe0, 0xef))
        return between(1, text[0] == '\xe0' ? 0xa0 : 0x80, text[0] == '\xed' ? 0x9f : 0xbf) && continues(2) ? 3 : 0;
    if (between(0, 0xf0, 0xf4))
        return between(1, text[0] == '\xf0' ? 0x90 : 0x80, text[0] == '\xf4' ? 0x8f : 0xbf) && continues(2)
                && continues(3)
            ? 4
            : 0;
    return 0;
}

/// A Unicode scalar value as the one to four bytes of its character; empty for a surrogate or beyond U+10FFFF.
[[nodiscard]] inline std::string to_utf8(char32_t scalar)
{
    auto const rest = [&](int shift) { return static_cast<char>(0x80 | ((scalar >> shift) & 0x3f)); };
    if (scalar < 0x80)
        return { static_cast<char>(scalar) };
    if (scalar < 0x800)
        return { static_cast<char>(0xc0 | (scalar >> 6)), rest(0) };
    if (scalar >= 0x110000 || (scalar >= 0xd800 && scalar < 0xe000))
        return {};
    if (scalar < 0x10000)
        return { static_cast<char>(0xe0 | (scalar >> 12)), rest(6), rest(0) };
    return { static_cast<char>(0xf0 | (scalar >> 18)), rest(12), rest(6), rest(0) };
}

/// The first `count` characters, or all.
[[nodiscard]] constexpr std::string_view first_characters(std::string_view text, std::size_t count)
{
    std::size_t end = 0;
    for (; end < text.size(); ++end)
        if (!is_continuation(text[end]) && count-- == 0)
            break;
    return text.substr(0, end);
}

/// Of well-formed text.
[[nodiscard]] constexpr int characters_in(std::string_view text)
{
    return static_cast<int>(std::ranges::count_if(text, [](char byte) { return !is_continuation(byte); }));
}

} // namespace base

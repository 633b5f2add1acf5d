#include "content/symbols.h"

#include "base/utf8.h"

#include <charconv>
#include <cstdint>

namespace content {

namespace {

constexpr std::uint32_t k_first = 0xF020, k_last = 0xF0FF;

/// Of Wingdings; Symbol has its bullet in the same place.
std::string_view look_of(std::uint32_t character)
{
    switch (character) {
    case 0xF0B7:
    case 0xF06C:
    case 0xF09F:
    case 0xF0A7:
    case 0xF06E:
    case 0xF076:
    case 0xF0D8: return "•";
    case 0xF0A8:
    case 0xF06F:
    case 0xF071: return "☐";
    case 0xF0FE:
    case 0xF078:
    case 0xF0FD: return "☒";
    case 0xF0FC: return "✓";
    case 0xF0FB: return "✗";
    case 0xF028: return "☎";
    case 0xF02A: return "✉";
    case 0xF0E0:
    case 0xF0AE: return "→";
    default: return {};
    }
}

/// Of Symbol, besides.
std::string_view sign_of(std::uint32_t character)
{
    switch (character) {
    case 0xF0B0: return "°";
    case 0xF06D: return "µ";
    case 0xF0B3: return "≥";
    case 0xF0A3: return "≤";
    case 0xF0B1: return "±";
    case 0xF0B4: return "×";
    case 0xF0AE: return "→";
    default: return look_of(character);
    }
}

bool is_private(std::uint32_t character) { return character >= k_first && character <= k_last; }

} // namespace

std::string symbol(std::string_view hexadecimal, std::string_view font)
{
    std::uint32_t character = 0;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), character, 16);
    if (is_private(character))
        return std::string(font == "Symbol" ? sign_of(character) : look_of(character));
    return character >= ' ' ? base::to_utf8(character) : std::string();
}

std::string with_symbols(std::string_view text)
{
    std::string made;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t const bytes = base::character_length(text.substr(i, 4));
        auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(text[i + at]); };
        std::uint32_t const character
            = bytes == 3 ? (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU) : 0;
        if (is_private(character))
            made += look_of(character);
        else
            made += text.substr(i, bytes == 0 ? 1 : bytes);
        i += bytes == 0 ? 1 : bytes;
    }
    return made;
}

} // namespace content

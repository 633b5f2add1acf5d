#include "content/symbols.h"

#include "base/utf8.h"
#include "content/characters.h"
#include "content/plain_text.h"

#include <algorithm>
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
    case 0xF0FE: return "☑";
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
    case 0xF061: return "α";
    case 0xF062: return "β";
    case 0xF067: return "γ";
    default: return look_of(character);
    }
}

/// Of Wingdings 2.
std::string_view second_look_of(std::uint32_t character)
{
    switch (character) {
    case 0xF050: return "✓";
    case 0xF04F: return "✗";
    case 0xF0A3:
    case 0xF02A: return "☐";
    case 0xF052: return "☑";
    case 0xF053: return "☒";
    case 0xF096:
    case 0xF097: return "•";
    default: return {};
    }
}

/// Of a private character in that font; of one whose font is not known, what either of the usual ones has.
std::string_view look_in(SymbolFont font, std::uint32_t character)
{
    switch (font) {
    case SymbolFont::symbol: return sign_of(character);
    case SymbolFont::wingdings_2: return second_look_of(character);
    case SymbolFont::wingdings: return look_of(character);
    case SymbolFont::none:
    case SymbolFont::courier: break;
    }
    std::string_view const look = look_of(character);
    return look.empty() ? sign_of(character) : look;
}

bool is_private(std::uint32_t character) { return character >= k_first && character <= k_last; }

/// Its place in a symbol font, as a private character: these fonts have the places of Windows-1252.
std::uint32_t place_of(std::uint32_t character)
{
    if (character == 0x0178) // Ÿ
        return 0xF09F;
    if (character == 0x2013 || character == 0x2014) // Dashes.
        return character - 0x2013 + 0xF096;
    return character > ' ' && character <= 0xFF ? 0xF000 + character : character;
}

} // namespace

SymbolFont symbol_font_named(std::string_view families)
{
    std::string name;
    for (char const c : families.substr(0, families.find(',')))
        if (c != ' ' && c != '"' && c != '\'')
            name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (name.ends_with("wingdings2"))
        return SymbolFont::wingdings_2;
    if (name.ends_with("wingdings"))
        return SymbolFont::wingdings;
    if (name.ends_with("couriernew"))
        return SymbolFont::courier;
    return name.ends_with("symbol") && !name.ends_with("uisymbol") ? SymbolFont::symbol : SymbolFont::none;
}

std::string in_symbol_font(std::string_view text, SymbolFont font)
{
    constexpr int k_most_characters = 3;
    std::string const words = fold_white_space(text);
    if (font == SymbolFont::courier)
        return words == "o" ? "◦" : std::string(text);
    if (font == SymbolFont::none || base::characters_in(words) > k_most_characters)
        return std::string(text);
    std::string made;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t const bytes = std::max<std::size_t>(base::character_length(text.substr(i, 4)), 1);
        std::string_view const written = text.substr(i, bytes);
        auto const character = static_cast<std::uint32_t>(character_at(text, i));
        std::uint32_t const place = place_of(character);
        std::string_view const look = look_in(font, place);
        // Symbol has digits and punctuation in their usual places; what Wingdings has there only decorates.
        bool const stays = !is_private(place) || (font == SymbolFont::symbol && !is_private(character));
        made += look.empty() && stays ? written : look;
        i += bytes;
    }
    return made;
}

std::string symbol(std::string_view hexadecimal, std::string_view font)
{
    std::uint32_t character = 0;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), character, 16);
    if (is_private(character))
        return std::string(look_in(symbol_font_named(font), character));
    return character >= ' ' ? base::to_utf8(character) : std::string();
}

std::string with_symbols(std::string_view text)
{
    std::string made;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t const bytes = base::character_length(text.substr(i, 4));
        auto const character = static_cast<std::uint32_t>(character_at(text, i));
        if (is_private(character))
            made += look_in(SymbolFont::none, character);
        else
            made += text.substr(i, bytes == 0 ? 1 : bytes);
        i += bytes == 0 ? 1 : bytes;
    }
    return made;
}

} // namespace content

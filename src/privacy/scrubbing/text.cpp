#include "privacy/scrubbing/text.h"

#include <algorithm>
#include <array>

namespace privacy::scrubbing {

namespace {

/// Base letters of U+00C0 to U+017F; a blank is no letter.
constexpr std::string_view k_latin
    = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt"
      "uuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(k_latin.size() == 0x180 - 0xC0);

/// The same for U+1E00 to U+1EFF: Vietnamese, and other letters with two marks.
constexpr std::string_view k_latin_marked
    = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss"
      "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyssssssaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
      "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";
static_assert(k_latin_marked.size() == 0x100);

/// The first digit of each decimal system that a keyboard of ours may type.
constexpr std::array<char32_t, 17> k_zeros { 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6,
    0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0xFF10 };

bool modifies_only(char32_t code)
{
    return (code >= 0x0300 && code <= 0x036F) || code == 0x00AD || (code >= 0x200B && code <= 0x200F)
        || (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2064)
        || (code >= 0x2066 && code <= 0x2069) || (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF || code == 0x20E3
        || code == 0x061C || code == 0x180E || (code >= 0xE0000 && code <= 0xE007F);
}

char folded_ascii(char32_t code)
{
    return code >= 'A' && code <= 'Z'  ? static_cast<char>(code + 32)
        : code == '\t' || code == '\r' ? ' '
        : code == '`'                  ? '\''
                                       : static_cast<char>(code);
}

char folded_sign(char32_t code)
{
    switch (code) {
    case 0x00A0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x3000:
    case 0x2007: return ' ';
    case 0x2028:
    case 0x2029:
    case 0x0085: return '\n';
    case 0x00AA: return 'a';
    case 0x00BA: return 'o';
    case 0x00A1:
    case 0x00BF: return '!';
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x00B4:
    case 0x2032: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x00AB:
    case 0x00BB: return '"';
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
    case 0x30FC:
    case 0x00B7:
    case 0x2022: return '-';
    case 0x2024:
    case 0x3002:
    case 0x06D4: return '.';
    case 0x2044:
    case 0x2215: return '/';
    case 0x060C:
    case 0x3001: return ',';
    default: break;
    }
    if (code >= 0x2000 && code <= 0x200A)
        return ' ';
    return code >= 0x2010 && code <= 0x2015 ? '-' : k_symbol;
}

bool is_foreign_letter(char32_t code)
{
    return (code >= 0x0180 && code <= 0x02AF) || (code >= 0x0370 && code <= 0x1FFF)
        || (code >= 0x2C00 && code <= 0x2DFF) || (code >= 0x3040 && code <= 0xD7FF)
        || (code >= 0xF900 && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC)
        || (code >= 0xFF66 && code <= 0xFFDC) || (code >= 0x10000 && code <= 0x1EFFF) || code >= 0x20000;
}

/// Styled letters of U+1D400 to U+1D6A3 repeat A-Z a-z in thirteen styles, those of U+1D7CE on 0-9 in five.
char folded_styled(char32_t code)
{
    if (code >= 0x1D400 && code <= 0x1D6A3)
        return static_cast<char>('a' + (code - 0x1D400) % 52 % 26);
    if (code >= 0x1D7CE && code <= 0x1D7FF)
        return static_cast<char>('0' + (code - 0x1D7CE) % 10);
    if (code >= 0x24B6 && code <= 0x24E9)
        return static_cast<char>('a' + (code - 0x24B6) % 26);
    return '\0';
}

char folded(char32_t code)
{
    if (code < 0x80)
        return folded_ascii(code);
    if (code >= 0xC0 && code < 0x180)
        return k_latin[code - 0xC0] == ' ' ? k_symbol : k_latin[code - 0xC0];
    if (code == 0x1A0 || code == 0x1A1 || code == 0x1AF || code == 0x1B0) // Vietnamese
        return code < 0x1A5 ? 'o' : 'u';
    if (code >= 0x218 && code <= 0x21B) // Romanian
        return code < 0x21A ? 's' : 't';
    if (code >= 0x1E00 && code <= 0x1EFF)
        return k_latin_marked[code - 0x1E00];
    for (char32_t const zero : k_zeros)
        if (code >= zero && code <= zero + 9)
            return static_cast<char>('0' + (code - zero));
    if (code > 0xFF00 && code < 0xFF5F)
        return folded_ascii(code - 0xFEE0);
    if (char const styled = folded_styled(code); styled != '\0')
        return styled;
    char const sign = folded_sign(code);
    return sign == k_symbol && is_foreign_letter(code) ? k_foreign_letter : sign;
}

bool is_upper(char32_t code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z';
    if (code >= 0xFF21 && code <= 0xFF3A)
        return true;
    if (code >= 0xC0 && code <= 0xDE)
        return code != 0xD7;
    // From U+0139 to U+0148 and from U+0179 to U+017E the capital is the odd one of each pair.
    if (code == 0x1A0 || code == 0x1AF || code == 0x218 || code == 0x21A)
        return true;
    if (code >= 0x370 && code < 0x1E00)
        return (code >= 0x400 && code <= 0x42F) || (code >= 0x391 && code <= 0x3A9);
    bool const odd_pairs = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E);
    return ((code >= 0x100 && code < 0x180) || (code >= 0x1E00 && code <= 0x1EFF)) && (code % 2 == 1) == odd_pairs;
}

/// Letters that are not Latin, without case and with one form for several.
char32_t folded_foreign(char32_t code)
{
    if (code >= 0x400 && code <= 0x40F)
        return code == 0x401 ? 0x435 : code + 0x50;
    if ((code >= 0x410 && code <= 0x42F) || (code >= 0x391 && code <= 0x3A9))
        return code + 0x20;
    switch (code) {
    case 0x451: return 0x435; // Cyrillic io
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x671: return 0x627; // alef
    case 0x629: return 0x647; // teh marbuta
    case 0x649:
    case 0x6CC: return 0x64A;                                  // yeh
    case 0x6A9: return 0x643;                                  // kaf
    case 0x640:                                                // tatweel
    case 0x93C: return 0;                                      // nukta
    default: return code >= 0x64B && code <= 0x652 ? 0 : code; // harakat
    }
}

void append_utf8(std::string& out, char32_t code)
{
    if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | code >> 18);
        out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    }
    out += static_cast<char>(0x80 | (code & 0x3F));
}

} // namespace

Decoded decode(std::string_view text, std::size_t at)
{
    auto const byte = [&](std::size_t n) { return static_cast<unsigned char>(text[at + n]); };
    unsigned const first = byte(0);
    if (first < 0x80)
        return { first, 1 };
    std::size_t const length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() - at < length)
        return {};
    char32_t code = first & (0xFFu >> (length + 1));
    for (std::size_t n = 1; n < length; ++n) {
        if ((byte(n) & 0xC0) != 0x80)
            return {};
        code = code << 6 | (byte(n) & 0x3F);
    }
    bool const overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {};
    return { code, length };
}

std::string word_key(std::string_view word)
{
    std::string key;
    for (std::size_t at = 0; at < word.size();) {
        auto const [code, length] = decode(word, at);
        at += std::max<std::size_t>(length, 1);
        if (modifies_only(code))
            continue;
        char const plain = folded(code);
        if (plain != k_foreign_letter)
            key += plain;
        else if (char32_t const letter = folded_foreign(code); letter != 0)
            append_utf8(key, letter);
    }
    return key;
}

std::string valid_utf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const length = decode(text, at).length;
        if (length == 0)
            out += "\xEF\xBF\xBD";
        else
            out += text.substr(at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return out;
}

Text plain_text(std::string_view text)
{
    Text out;
    out.plain.reserve(text.size());
    out.offset.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, length] = decode(text, at);
        if (!modifies_only(code)) {
            out.plain += folded(code);
            out.upper.push_back(is_upper(code));
            out.offset.push_back(static_cast<std::uint32_t>(at));
        }
        at += std::max<std::size_t>(length, 1);
    }
    out.offset.push_back(static_cast<std::uint32_t>(text.size()));
    return out;
}

} // namespace privacy::scrubbing

#include "content/characters.h"

#include <cstdint>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace content {

UChar32 character_at(std::string_view text, std::size_t offset)
{
    UChar32 c = 0;
    auto at = static_cast<std::int32_t>(offset);
    if (offset < text.size())
        U8_NEXT_OR_FFFD(
            reinterpret_cast<std::uint8_t const*>(text.data()), at, static_cast<std::int32_t>(text.size()), c);
    return c;
}

UChar32 character_before(std::string_view text, std::size_t offset)
{
    UChar32 c = 0;
    auto at = static_cast<std::int32_t>(offset);
    if (offset > 0)
        U8_PREV_OR_FFFD(reinterpret_cast<std::uint8_t const*>(text.data()), 0, at, c);
    return c;
}

bool is_word(UChar32 c) { return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

bool is_of_unspaced_script(UChar32 c)
{
    bool const punctuation = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF65);
    if (punctuation)
        return true;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_TIBETAN: return true;
    default: return false;
    }
}

} // namespace content

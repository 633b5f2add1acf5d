#include "catalogue/search/fold.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace catalogue::search {

namespace {

bool is_ascii(std::string_view word)
{
    return std::ranges::all_of(word, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string in_small_ascii(std::string_view word)
{
    std::string small(word);
    std::ranges::transform(
        small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

/// Accents, Hebrew and Arabic points, the Arabic tatweel, the Devanagari nukta, and marks that are not seen.
bool is_left_out(UChar32 letter)
{
    return (letter >= 0x0300 && letter <= 0x036F) || (letter >= 0x0591 && letter <= 0x05C7)
        || (letter >= 0x0610 && letter <= 0x061A) || letter == 0x0640 || (letter >= 0x064B && letter <= 0x065F)
        || letter == 0x0670 || (letter >= 0x06D6 && letter <= 0x06ED) || letter == 0x093C
        || (letter >= 0x200B && letter <= 0x200D);
}

/// Letters that Unicode does not take apart.
UChar32 plain(UChar32 letter)
{
    switch (letter) {
    case 0x0111: // đ
        return 'd';
    case 0x0131: // ı
        return 'i';
    case 0x0142: // ł
        return 'l';
    case 0x00F8: // ø
        return 'o';
    case 0x0629: // ة, written ه as often
        return 0x0647;
    case 0x0649: // ى, written ي as often
        return 0x064A;
    default: return letter;
    }
}

icu::UnicodeString normalized(icu::UnicodeString const& text, icu::Normalizer2 const* form)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString const result = form ? form->normalize(text, status) : text;
    return U_SUCCESS(status) ? result : text;
}

icu::UnicodeString from_utf8(std::string_view word)
{
    return icu::UnicodeString::fromUTF8({ word.data(), static_cast<std::int32_t>(word.size()) });
}

} // namespace

std::string folded(std::string_view word)
{
    if (is_ascii(word))
        return in_small_ascii(word);
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString const apart = normalized(from_utf8(word).foldCase(), icu::Normalizer2::getNFKDInstance(status));
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1))
        if (UChar32 const letter = apart.char32At(at); !is_left_out(letter))
            kept.append(plain(letter));
    std::string result;
    normalized(kept, icu::Normalizer2::getNFCInstance(status)).toUTF8String(result);
    return result;
}

std::string in_small_letters(std::string_view word)
{
    if (is_ascii(word))
        return in_small_ascii(word);
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    normalized(from_utf8(word).toLower(icu::Locale::getRoot()), icu::Normalizer2::getNFCInstance(status))
        .toUTF8String(result);
    return result;
}

} // namespace catalogue::search

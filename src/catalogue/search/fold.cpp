#include "catalogue/search/fold.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

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

constexpr UChar32 k_first_han = 0x4E00, k_last_han = 0x9FFF;

bool is_han(UChar32 letter) { return letter >= k_first_han && letter <= k_last_han; }

/// ICU's rules, looked at once: they are slow, and its words of several characters would change what a character is.
class SimplifiedHan {
public:
    SimplifiedHan()
    {
        for (std::size_t i = 0; i < m_simplified.size(); ++i)
            m_simplified[i] = static_cast<char16_t>(k_first_han + static_cast<UChar32>(i));
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> const rules(
            icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
        if (!rules)
            return;
        icu::UnicodeString all;
        for (char16_t const letter : m_simplified)
            all.append(letter).append(u' ');
        rules->transliterate(all);
        if (static_cast<std::size_t>(all.length()) == 2 * m_simplified.size())
            for (std::size_t i = 0; i < m_simplified.size(); ++i)
                m_simplified[i] = all[static_cast<std::int32_t>(2 * i)];
    }

    [[nodiscard]] UChar32 of(UChar32 letter) const
    {
        return m_simplified[static_cast<std::size_t>(letter - k_first_han)];
    }

private:
    std::array<char16_t, k_last_han - k_first_han + 1> m_simplified {};
};

UChar32 simplified(UChar32 letter)
{
    if (!is_han(letter))
        return letter;
    static SimplifiedHan const han;
    return han.of(letter);
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
    default: return simplified(letter);
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

std::string simplified(std::string_view text)
{
    icu::UnicodeString letters = from_utf8(text);
    for (std::int32_t at = 0; at < letters.length(); ++at)
        letters.setCharAt(at, static_cast<char16_t>(simplified(letters[at])));
    std::string result;
    letters.toUTF8String(result);
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

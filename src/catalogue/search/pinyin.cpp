#include "catalogue/search/pinyin.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>

#include <memory>

namespace catalogue::search {

namespace {

/// Syllables without tones, a space between them.
std::string syllables_of(icu::UnicodeString const& han)
{
    UErrorCode status = U_ZERO_ERROR;
    // Made once: its rules are large. Used by one import at a time.
    thread_local std::unique_ptr<icu::Transliterator> const to_latin(
        icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (!to_latin)
        return {};
    icu::UnicodeString spaced;
    for (std::int32_t at = 0; at < han.length(); at = han.moveIndex32(at, 1)) {
        icu::UnicodeString syllable(han.char32At(at));
        to_latin->transliterate(syllable);
        spaced.append(spaced.isEmpty() ? "" : " ").append(syllable);
    }
    std::string syllables;
    spaced.toUTF8String(syllables);
    return syllables;
}

} // namespace

std::string pinyin_of(std::string_view name)
{
    auto const text = icu::UnicodeString::fromUTF8({ name.data(), static_cast<std::int32_t>(name.size()) });
    icu::UnicodeString han;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        if (u_hasBinaryProperty(text.char32At(at), UCHAR_IDEOGRAPHIC))
            han.append(text.char32At(at));
    if (han.isEmpty())
        return {};
    std::string const syllables = syllables_of(han);
    std::string whole, first;
    for (std::size_t i = 0; i < syllables.size(); ++i) {
        if (syllables[i] == ' ')
            continue;
        whole += syllables[i];
        if (i == 0 || syllables[i - 1] == ' ')
            first += syllables[i];
    }
    return syllables + ' ' + whole + ' ' + first;
}

} // namespace catalogue::search

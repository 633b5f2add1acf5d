#include "catalogue/search/pinyin.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <memory>
#include <mutex>

namespace catalogue::search {

namespace {

/// Of a character, without tones.
std::string syllable_of(UChar32 character)
{
    UErrorCode status = U_ZERO_ERROR;
    // Made once, as its rules are large, and used by one thread at a time.
    static std::mutex mutex;
    std::scoped_lock const lock(mutex);
    static std::unique_ptr<icu::Transliterator> const to_latin(
        icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    std::string letters;
    if (to_latin) {
        icu::UnicodeString syllable(character);
        to_latin->transliterate(syllable);
        syllable.toUTF8String(letters);
    }
    std::erase(letters, ' ');
    return letters;
}

struct Han {
    std::size_t begin = 0, end = 0; ///< Bytes.
    std::string syllable;
};

std::vector<Han> han_in(std::string_view name)
{
    std::vector<Han> all;
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(name.data());
    for (std::int32_t at = 0, length = static_cast<std::int32_t>(name.size()); at < length;) {
        auto const begin = static_cast<std::size_t>(at);
        UChar32 character = 0;
        U8_NEXT(bytes, at, length, character);
        if (character < 0 || !u_hasBinaryProperty(character, UCHAR_IDEOGRAPHIC))
            continue;
        if (std::string syllable = syllable_of(character); !syllable.empty())
            all.push_back({ begin, static_cast<std::size_t>(at), std::move(syllable) });
    }
    return all;
}

struct Pinyin {
    std::string syllables, whole, first_letters;
};

Pinyin pinyin_of(std::vector<Han> const& all)
{
    Pinyin pinyin;
    for (Han const& han : all) {
        pinyin.syllables += (pinyin.syllables.empty() ? "" : " ") + han.syllable;
        pinyin.whole += han.syllable;
        pinyin.first_letters += han.syllable.front();
    }
    return pinyin;
}

} // namespace

std::string pinyin_of(std::string_view name)
{
    auto const [syllables, whole, first_letters] = pinyin_of(han_in(name));
    return syllables.empty() ? std::string {} : syllables + ' ' + whole + ' ' + first_letters;
}

std::vector<std::string> meant_by_pinyin(std::string_view name, std::set<std::string, std::less<>> const& typed)
{
    auto const all = han_in(name);
    std::vector<std::string> meant;
    if (all.empty())
        return meant;
    auto const pinyin = pinyin_of(all);
    if (typed.contains(pinyin.whole) || typed.contains(pinyin.first_letters))
        meant.emplace_back(name.substr(all.front().begin, all.back().end - all.front().begin));
    std::size_t end = 0; // Of the run that is read.
    for (Han const& han : all) {
        if (!typed.contains(han.syllable))
            continue;
        auto const character = name.substr(han.begin, han.end - han.begin);
        if (end > 0 && han.begin == end)
            meant.back() += character;
        else
            meant.emplace_back(character);
        end = han.end;
    }
    return meant;
}

} // namespace catalogue::search

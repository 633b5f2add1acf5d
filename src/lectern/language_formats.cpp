#include "lectern/language_formats.h"

#include "base/date.h"

#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/uchar.h>

namespace lectern {

namespace {

// The order is that of kiosk::DateForm.
constexpr std::array<char16_t const*, 4> k_skeletons { u"yMMMMd", u"yMMMd", u"MMMMd", u"Md" };

std::string utf8(icu::UnicodeString const& text)
{
    std::string result;
    return text.toUTF8String(result);
}

icu::Locale locale_of(std::string_view language)
{
    UErrorCode error = U_ZERO_ERROR;
    auto const locale = icu::Locale::forLanguageTag(std::string(language), error);
    return U_SUCCESS(error) ? locale : icu::Locale::getRoot();
}

/// For dates: a day is one day, wherever the kiosk stands.
icu::Locale dates_of(std::string_view language)
{
    auto locale = language == "en" ? icu::Locale::getUK() : locale_of(language);
    UErrorCode error = U_ZERO_ERROR;
    locale.setKeywordValue("calendar", "gregorian", error);
    locale.setKeywordValue("numbers", "latn", error);
    return locale;
}

UDate instant(std::chrono::sys_days day)
{
    return static_cast<UDate>(std::chrono::milliseconds(day.time_since_epoch()).count());
}

/// What stands between the second part and the third, without words: "، و" is "، " and an "and".
std::string punctuation_between(icu::ListFormatter const& lists)
{
    std::array<icu::UnicodeString, 4> const parts { u"1", u"2", u"3", u"4" };
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString joined;
    lists.format(parts.data(), static_cast<int32_t>(parts.size()), joined, error);
    auto const begin = joined.indexOf(u'2') + 1, end = joined.indexOf(u'3');
    if (U_FAILURE(error) || begin < 1 || end < begin)
        return {};
    icu::UnicodeString between = joined.tempSubStringBetween(begin, end);
    int32_t kept = 0;
    while (kept < between.length() && !u_isalpha(between.char32At(kept)))
        ++kept;
    between.truncate(kept);
    return between.trim().isEmpty() ? std::string {} : utf8(joined.tempSubStringBetween(begin, begin + kept));
}

/// Of the first kind of list that has one: in Arabic, things joined by "and" have none, and units do.
std::string separator_of(icu::Locale const& locale)
{
    for (auto const type : { ULISTFMT_TYPE_AND, ULISTFMT_TYPE_UNITS }) {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::ListFormatter> const lists(
            icu::ListFormatter::createInstance(locale, type, ULISTFMT_WIDTH_WIDE, error));
        if (!lists || U_FAILURE(error))
            continue;
        if (auto found = punctuation_between(*lists); !found.empty())
            return found;
    }
    return ", ";
}

/// What one language calls another. Empty where CLDR has no name.
icu::UnicodeString name_of(icu::Locale const& other, icu::Locale const& language, UDisplayContext context)
{
    std::unique_ptr<icu::LocaleDisplayNames> const names(
        icu::LocaleDisplayNames::createInstance(language, &context, 1));
    icu::UnicodeString name;
    if (names)
        names->localeDisplayName(other, name);
    bool const none = *other.getName() == '\0' || name == icu::UnicodeString::fromUTF8(other.getName());
    return none ? icu::UnicodeString {} : name;
}

std::string in_digits(std::chrono::sys_days day) { return base::to_string(std::chrono::year_month_day(day)); }

/// With the time zone of instant().
template <typename Format>
std::unique_ptr<Format> made(std::string const& language, std::size_t form,
    Format* (*create)(icu::UnicodeString const&, icu::Locale const&, UErrorCode&))
{
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<Format> format(create(k_skeletons.at(form), dates_of(language), error));
    if (U_FAILURE(error))
        return nullptr;
    format->setTimeZone(*icu::TimeZone::getGMT());
    return format;
}

} // namespace

std::string language_name(std::string_view language, std::string_view other)
{
    auto const name = name_of(locale_of(other), locale_of(language), UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
    return name.isEmpty() ? std::string(other) : utf8(name);
}

std::string own_name_of(std::string_view language)
{
    auto const locale = locale_of(language);
    auto name = name_of(locale, locale, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    // CLDR leaves some names, such as Polish, without a capital even there.
    name.toTitle(nullptr, locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE);
    return name.isEmpty() ? std::string(language) : utf8(name);
}

LanguageFormats::LanguageFormats(std::string_view language)
    : m_language(language)
    , m_separator(separator_of(locale_of(language)))
{
}

std::string LanguageFormats::date(std::chrono::sys_days day, kiosk::DateForm form) const
{
    auto const index = static_cast<std::size_t>(form);
    auto& format = m_date.at(index);
    if (!format)
        format = made<icu::DateFormat>(m_language, index, icu::DateFormat::createInstanceForSkeleton);
    icu::UnicodeString written;
    return *format ? utf8((*format)->format(instant(day), written)) : in_digits(day);
}

std::string LanguageFormats::dates(std::chrono::sys_days first, std::chrono::sys_days last, kiosk::DateForm form) const
{
    auto const index = static_cast<std::size_t>(form);
    auto& format = m_dates.at(index);
    if (!format)
        format = made<icu::DateIntervalFormat>(m_language, index, icu::DateIntervalFormat::createInstance);
    icu::DateInterval const interval(instant(first), instant(last));
    icu::FieldPosition nowhere;
    icu::UnicodeString written;
    UErrorCode error = U_ZERO_ERROR;
    if (*format)
        (*format)->format(&interval, written, nowhere, error);
    return written.isEmpty() || U_FAILURE(error) ? in_digits(first) + "/" + in_digits(last) : utf8(written);
}

std::string LanguageFormats::list(std::span<std::string const> parts) const
{
    std::string joined;
    for (auto const& part : parts) {
        if (!joined.empty())
            joined += m_separator;
        joined += part;
    }
    return joined;
}

} // namespace lectern

#include "lectern/translations.h"

#include "base/log.h"
#include "content/typography.h"
#include "lectern/language_formats.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

namespace lectern {

namespace {

std::locale load(std::filesystem::path const& folder, std::string const& language)
{
    namespace gettext = boost::locale::gnu_gettext;
    gettext::messages_info info;
    info.language = language.substr(0, language.find('-'));
    info.encoding = "UTF-8";
    info.paths.push_back(folder.string());
    info.domains.emplace_back("lectern");
    try {
        return { std::locale::classic(), gettext::create_messages_facet<char>(info) };
    } catch (std::exception const& error) {
        base::log::error("the translation for " + language + " can't be read: " + error.what());
        return std::locale::classic();
    }
}

} // namespace

Translations::Translations(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
}

Translations::~Translations() = default;

std::locale const& Translations::locale_of(std::string_view language) const
{
    auto found = m_locales.find(language);
    if (found == m_locales.end())
        found = m_locales.emplace(std::string(language), load(m_folder, std::string(language))).first;
    return found->second;
}

/// Each takes a while, and screens ask in each frame.
template <typename Make>
std::string Translations::remembered(std::string key, Make const& make) const
{
    // A log from elsewhere may name any number of languages.
    constexpr std::size_t k_most = 8192;
    if (m_remembered.size() >= k_most)
        m_remembered.clear();
    auto found = m_remembered.find(key);
    if (found == m_remembered.end())
        found = m_remembered.emplace(std::move(key), make()).first;
    return found->second;
}

std::string Translations::typeset(std::string_view language, std::string text) const
{
    if (text.find_first_of("'\"") == std::string::npos)
        return text;
    return remembered(std::string(language) + "'" + text, [&] { return content::typeset_text(text, language); });
}

std::string Translations::text(std::string_view language, char const* english) const
{
    return typeset(language, boost::locale::translate(english).str(locale_of(language)));
}

std::string Translations::text_for(std::string_view language, char const* context, char const* english) const
{
    return typeset(language, boost::locale::translate(context, english).str(locale_of(language)));
}

std::string Translations::plural(std::string_view language, char const* one, char const* many, int count) const
{
    return typeset(language, boost::locale::translate(one, many, count).str(locale_of(language)));
}

LanguageFormats const& Translations::formats_of(std::string_view language) const
{
    auto found = m_formats.find(language);
    if (found == m_formats.end())
        found = m_formats.emplace(std::string(language), std::make_unique<LanguageFormats>(language)).first;
    return *found->second;
}

std::string Translations::date(std::string_view language, std::chrono::year_month_day day, kiosk::DateForm form) const
{
    return formats_of(language).date(day, form);
}

std::string Translations::dates(std::string_view language, std::chrono::year_month_day first,
    std::chrono::year_month_day last, kiosk::DateForm form) const
{
    return formats_of(language).dates(first, last, form);
}

std::string Translations::list(std::string_view language, std::span<std::string const> parts) const
{
    return formats_of(language).list(parts);
}

std::string Translations::language_name(std::string_view language, std::string_view other) const
{
    return remembered(
        std::string(language) + "/" + std::string(other), [&] { return lectern::language_name(language, other); });
}

std::string Translations::own_name(std::string_view language) const
{
    return remembered(std::string(language), [&] { return own_name_of(language); });
}

} // namespace lectern

#pragma once
// The interface's words from gettext catalogues (share/lectern/locale/<language>/LC_MESSAGES/lectern.mo); dates, lists
// and names of languages from CLDR.

#include "kiosk/phrases.h"

#include <chrono>
#include <filesystem>
#include <locale>
#include <map>
#include <memory>
#include <span>
#include <string>

namespace lectern {

class LanguageFormats;

class Translations final : public kiosk::Phrases {
public:
    /// A language without a catalogue there is shown in English. Catalogues are read at first use.
    explicit Translations(std::filesystem::path folder);
    ~Translations() override;

    [[nodiscard]] std::string text(std::string_view language, char const* english) const override;
    [[nodiscard]] std::string text_for(
        std::string_view language, char const* context, char const* english) const override;
    [[nodiscard]] std::string plural(
        std::string_view language, char const* one, char const* many, int count) const override;
    [[nodiscard]] std::string date(
        std::string_view language, std::chrono::year_month_day day, kiosk::DateForm form) const override;
    [[nodiscard]] std::string dates(std::string_view language, std::chrono::year_month_day first,
        std::chrono::year_month_day last, kiosk::DateForm form) const override;
    [[nodiscard]] std::string list(std::string_view language, std::span<std::string const> parts) const override;
    [[nodiscard]] std::string language_name(std::string_view language, std::string_view other) const override;
    [[nodiscard]] std::string own_name(std::string_view language) const override;

private:
    [[nodiscard]] std::locale const& locale_of(std::string_view language) const;
    [[nodiscard]] LanguageFormats const& formats_of(std::string_view language) const;

    std::filesystem::path m_folder;
    mutable std::map<std::string, std::locale, std::less<>> m_locales;
    mutable std::map<std::string, std::unique_ptr<LanguageFormats>, std::less<>> m_formats;
    /// With the quotation marks and apostrophes of print.
    [[nodiscard]] std::string typeset(std::string_view language, std::string text) const;
    template <typename Make>
    std::string remembered(std::string key, Make const& make) const;
    mutable std::map<std::string, std::string, std::less<>> m_remembered;
};

} // namespace lectern

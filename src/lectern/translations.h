#pragma once
// The interface's words from gettext catalogues (share/lectern/locale/<language>/LC_MESSAGES/lectern.mo).

#include "kiosk/phrases.h"

#include <filesystem>
#include <locale>
#include <map>
#include <string>

namespace lectern {

class Translations final : public kiosk::Phrases {
public:
    /// A language without a catalogue there is shown in English. Catalogues are read at first use.
    explicit Translations(std::filesystem::path folder);

    [[nodiscard]] std::string text(std::string_view language, char const* english) const override;
    [[nodiscard]] std::string text_for(
        std::string_view language, char const* context, char const* english) const override;
    [[nodiscard]] std::string plural(
        std::string_view language, char const* one, char const* many, int count) const override;

private:
    [[nodiscard]] std::locale const& locale_of(std::string_view language) const;

    std::filesystem::path m_folder;
    mutable std::map<std::string, std::locale, std::less<>> m_locales;
};

} // namespace lectern

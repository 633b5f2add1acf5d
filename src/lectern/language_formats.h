#pragma once
// How one language writes dates, lists and its own name, as Unicode's CLDR has it (unicode.org/reports/tr35), by ICU.

#include "kiosk/phrases.h"

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <unicode/datefmt.h>
#include <unicode/dtitvfmt.h>

namespace lectern {

class LanguageFormats {
public:
    /// `language` is a BCP 47 tag. English without a region is British, as the interface's words are. The
    /// calendar is Gregorian and digits are those of ASCII in any language. What CLDR lacks is written its general way.
    explicit LanguageFormats(std::string_view language);

    /// In ISO 8601 where ICU's data is not there.
    [[nodiscard]] std::string date(std::chrono::sys_days day, kiosk::DateForm form) const;
    [[nodiscard]] std::string dates(
        std::chrono::sys_days first, std::chrono::sys_days last, kiosk::DateForm form) const;
    [[nodiscard]] std::string list(std::span<std::string const> parts) const;

private:
    static constexpr std::size_t k_forms = 4;
    std::string m_language;
    std::string m_separator;
    // Made at first use: each takes about a millisecond. Null where ICU's data is not there.
    mutable std::array<std::optional<std::unique_ptr<icu::DateFormat>>, k_forms> m_date;
    mutable std::array<std::optional<std::unique_ptr<icu::DateIntervalFormat>>, k_forms> m_dates;
};

/// What `language` calls `other`, as within a sentence. The code of `other` where CLDR has no name.
[[nodiscard]] std::string language_name(std::string_view language, std::string_view other);

/// A language's name in itself, as it stands on a button, with a capital where the script has them. Its code where CLDR
/// has no name.
[[nodiscard]] std::string own_name_of(std::string_view language);

} // namespace lectern

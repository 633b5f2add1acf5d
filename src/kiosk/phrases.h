#pragma once
// The interface's words. The English text is the key, as in gettext; every call stands where xgettext
// finds it (keywords `text`, `text_for` and `plural`).

#include <chrono>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace kiosk {

enum class DateForm {
    whole,        ///< "16 November 2026"
    abbreviated,  ///< "16 Nov 2026"
    without_year, ///< "16 November"
    shortest,     ///< "16/11"
};

class Phrases {
public:
    virtual ~Phrases() = default;
    /// The words in `language`; the English ones where there is no translation.
    [[nodiscard]] virtual std::string text(std::string_view language, char const* english) const = 0;
    /// The same for words that English has once and other languages have twice: `context` says which are meant.
    [[nodiscard]] virtual std::string text_for(
        std::string_view language, char const* context, char const* english) const = 0;
    [[nodiscard]] virtual std::string plural(
        std::string_view language, char const* one, char const* many, int count) const = 0;

    [[nodiscard]] virtual std::string date(
        std::string_view language, std::chrono::year_month_day day, DateForm form) const = 0;
    /// From `first` to `last`, which are included: "16–22 November 2026".
    [[nodiscard]] virtual std::string dates(std::string_view language, std::chrono::year_month_day first,
        std::chrono::year_month_day last, DateForm form) const = 0;
    /// The parts with the language's separator between them, and no "and": "C, 14 topics".
    [[nodiscard]] virtual std::string list(std::string_view language, std::span<std::string const> parts) const = 0;
    /// What `language` calls `other`, within a sentence: "Arabic" in English. Its code where that has no name for it.
    [[nodiscard]] virtual std::string language_name(std::string_view language, std::string_view other) const = 0;
    /// A language's name in itself: "Español". Its code where it has no name.
    [[nodiscard]] virtual std::string own_name(std::string_view language) const = 0;
};

/// English as it stands in the code, for tests. Dates are those of ISO 8601 in any form, and languages their codes.
class EnglishPhrases : public Phrases {
public:
    [[nodiscard]] std::string text(std::string_view, char const* english) const override { return english; }
    [[nodiscard]] std::string text_for(std::string_view, char const*, char const* english) const override
    {
        return english;
    }
    [[nodiscard]] std::string plural(std::string_view, char const* one, char const* many, int count) const override
    {
        return count == 1 ? one : many;
    }
    [[nodiscard]] std::string date(
        std::string_view language, std::chrono::year_month_day day, DateForm form) const override;
    [[nodiscard]] std::string dates(std::string_view language, std::chrono::year_month_day first,
        std::chrono::year_month_day last, DateForm form) const override;
    [[nodiscard]] std::string list(std::string_view language, std::span<std::string const> parts) const override;
    [[nodiscard]] std::string language_name(std::string_view, std::string_view other) const override
    {
        return std::string(other);
    }
    [[nodiscard]] std::string own_name(std::string_view language) const override { return std::string(language); }
};

/// Replaces each "{}" by the next argument; translators may not change their order.
[[nodiscard]] std::string fill(std::string pattern, std::initializer_list<std::string_view> arguments);

} // namespace kiosk

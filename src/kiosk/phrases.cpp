#include "kiosk/phrases.h"

namespace kiosk {

std::string fill(std::string pattern, std::initializer_list<std::string_view> arguments)
{
    std::size_t from = 0;
    for (auto const argument : arguments) {
        auto const at = pattern.find("{}", from);
        if (at == std::string::npos)
            break;
        pattern.replace(at, 2, argument);
        from = at + argument.size();
    }
    return pattern;
}

std::string EnglishPhrases::date(std::string_view, std::chrono::year_month_day day, DateForm) const
{
    auto two_digits = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(static_cast<int>(day.year())) + "-" + two_digits(static_cast<unsigned>(day.month())) + "-"
        + two_digits(static_cast<unsigned>(day.day()));
}

std::string EnglishPhrases::dates(
    std::string_view language, std::chrono::year_month_day first, std::chrono::year_month_day last, DateForm form) const
{
    return date(language, first, form) + "/" + date(language, last, form);
}

std::string EnglishPhrases::list(std::string_view, std::span<std::string const> parts) const
{
    std::string joined;
    for (auto const& part : parts)
        joined += (joined.empty() ? "" : ", ") + part;
    return joined;
}

} // namespace kiosk

#include "base/date.h"

#include <charconv>
#include <cstdio>

namespace base {

namespace {

/// The value of text that is nothing but digits, or -1.
int number(std::string_view digits)
{
    int value = -1;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc {} && end == digits.data() + digits.size() ? value : -1;
}

} // namespace

std::string to_string(std::chrono::year_month_day date)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::optional<std::chrono::year_month_day> date_named(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    int const year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
    if (year < 0 || month < 0 || day < 0)
        return std::nullopt;
    std::chrono::year_month_day const date { std::chrono::year { year },
        std::chrono::month { static_cast<unsigned>(month) }, std::chrono::day { static_cast<unsigned>(day) } };
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace base

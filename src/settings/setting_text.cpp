#include "settings/setting_text.h"

#include "base/utf8.h"

#include <charconv>
#include <system_error>

namespace settings {

std::string shown(std::string_view text)
{
    constexpr std::size_t k_shown_characters = 40;
    std::string_view const beginning = base::first_characters(text, k_shown_characters);
    return std::string(beginning) + (beginning.size() < text.size() ? "..." : "");
}

std::string range(int min, int max, std::string_view unit)
{
    return std::to_string(min) + " to " + std::to_string(max) + " " + std::string(unit);
}

bool read_whole(std::string const& text, int min, int max, int& value)
{
    char const* const end = text.data() + text.size();
    auto const parsed = std::from_chars(text.data(), end, value);
    return parsed.ec == std::errc {} && parsed.ptr == end && value >= min && value <= max;
}

} // namespace settings

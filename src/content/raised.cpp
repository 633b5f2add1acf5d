#include "content/raised.h"

#include <array>

namespace content {

std::string shifted(std::string_view text, Shift shift)
{
    constexpr std::string_view k_plain = "0123456789+-=()";
    constexpr std::array<std::string_view, k_plain.size()> k_raised { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹",
        "⁺", "⁻", "⁼", "⁽", "⁾" };
    constexpr std::array<std::string_view, k_plain.size()> k_lowered { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉",
        "₊", "₋", "₌", "₍", "₎" };
    constexpr std::string_view k_minus = "−";
    if (shift == Shift::none)
        return std::string(text);
    // "37" and a raised "o" are degrees.
    if (shift == Shift::raised && (text == "o" || text == "O"))
        return "°";
    if (shift == Shift::raised && text == "n")
        return "ⁿ";
    constexpr std::string_view k_among_digits = " ,/.";
    constexpr std::string_view k_dash = "–";
    std::string made;
    for (std::string_view rest = text; !rest.empty();) {
        std::size_t bytes = rest.starts_with(k_minus) ? k_minus.size() : rest.starts_with(k_dash) ? k_dash.size() : 1;
        auto const which = bytes > 1 ? k_plain.find('-') : k_plain.find(rest.front());
        if (which == std::string_view::npos && k_among_digits.find(rest.front()) == std::string_view::npos)
            return std::string(text);
        if (which == std::string_view::npos)
            made += rest.front();
        else
            made += (shift == Shift::raised ? k_raised : k_lowered).at(which);
        rest.remove_prefix(bytes);
    }
    return made;
}

std::string apart(std::string_view before, std::string_view text)
{
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    bool const joins = !before.empty() && !text.empty() && is_digit(before.back()) && is_digit(text.front());
    return (joins ? "\u00A0" : "") + std::string(text);
}

} // namespace content

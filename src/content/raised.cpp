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
    std::string made;
    for (std::string_view rest = text; !rest.empty();) {
        if (rest.front() == ' ') {
            made += ' ';
            rest.remove_prefix(1);
            continue;
        }
        bool const minus = rest.starts_with(k_minus);
        auto const which = minus ? k_plain.find('-') : k_plain.find(rest.front());
        if (which == std::string_view::npos)
            return std::string(text);
        made += (shift == Shift::raised ? k_raised : k_lowered).at(which);
        rest.remove_prefix(minus ? k_minus.size() : 1);
    }
    return made;
}

} // namespace content

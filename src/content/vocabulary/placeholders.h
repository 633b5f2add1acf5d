#pragma once
// Where a leaflet leaves room for what the kiosk knows: "{{phone:day}}".

#include "content/vocabulary/article.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// In the order in which the configuration names them.
inline constexpr std::array<std::string_view, 3> k_placeholders { "phone:day", "phone:night", "phone:emergency" };

struct Placeholder {
    std::size_t begin = 0, end = 0; ///< Bytes, with the braces.
    std::string name;               ///< Without the blanks at its ends and around its colons; may be empty.
};

/// What stands between braces further apart is plain text.
inline constexpr std::size_t k_placeholder_limit_bytes = 200;

/// "phone:day" of " phone : day".
[[nodiscard]] inline std::string placeholder_name(std::string_view written)
{
    std::string name;
    for (std::size_t i = 0; i < written.size(); ++i) {
        // A no-break space has two bytes in UTF-8.
        bool const glue = written.substr(i, 2) == "\u00A0";
        if (!glue && written[i] != ' ')
            name += written[i];
        else if (!name.empty() && name.back() != ' ' && name.back() != ':')
            name += ' ';
        i += glue ? 1 : 0;
        if (name.ends_with(" :"))
            name.erase(name.size() - 2, 1);
    }
    if (name.ends_with(' '))
        name.pop_back();
    return name;
}

/// In their order, known or not. What is opened and not closed on its line, or holds another brace, is plain text.
[[nodiscard]] inline std::vector<Placeholder> placeholders_in(std::string_view text)
{
    std::vector<Placeholder> found;
    for (std::size_t begin = text.find("{{"); begin != std::string_view::npos; begin = text.find("{{", begin + 1)) {
        std::string_view const inside = text.substr(begin + 2, k_placeholder_limit_bytes);
        std::size_t const size = inside.find_first_of("\t\r\n{}");
        if (size == std::string_view::npos || text.substr(begin + 2 + size, 2) != "}}")
            continue;
        found.push_back({ begin, begin + size + 4, placeholder_name(inside.substr(0, size)) });
    }
    return found;
}

/// Each placeholder as so many `filler`, so that all else keeps its place.
[[nodiscard]] inline std::string without_placeholders(std::string text, char filler = ' ')
{
    for (Placeholder const& each : placeholders_in(text))
        text.replace(each.begin, each.end - each.begin, each.end - each.begin, filler);
    return text;
}

} // namespace content

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
    std::string_view name;          ///< What stands between them, of the text that was searched.
};

/// In their order, known or not. What is opened and not closed, or holds a space or another brace, is plain text.
[[nodiscard]] inline std::vector<Placeholder> placeholders_in(std::string_view text)
{
    std::vector<Placeholder> found;
    for (std::size_t begin = text.find("{{"); begin != std::string_view::npos; begin = text.find("{{", begin + 1)) {
        std::size_t const end = text.find_first_of(" \t{}", begin + 2);
        if (end == std::string_view::npos || end == begin + 2 || text.substr(end, 2) != "}}")
            continue;
        found.push_back({ begin, end + 2, text.substr(begin + 2, end - begin - 2) });
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

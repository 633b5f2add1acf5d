#include "content/picture_remark.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstddef>

namespace content {

std::string beginning_of(std::string_view text)
{
    constexpr std::size_t k_longest = 80;
    if (text.size() <= k_longest)
        return std::string(text);
    std::size_t end = k_longest;
    while (end > 0 && base::is_continuation(text[end]))
        --end;
    return std::string(text.substr(0, end)) + "\u2026";
}

std::string picture_remark(std::string_view leaflet, int line, std::string_view source, std::string_view what)
{
    return std::string(leaflet) + ":" + (line > 0 ? std::to_string(line) + ":" : "") + " the picture '"
        + beginning_of(source) + "' " + std::string(what);
}

int pictures_without_text(std::vector<std::string> const& remarks)
{
    return static_cast<int>(std::ranges::count_if(
        remarks, [](std::string const& each) { return each.find(k_without_picture_text) != std::string::npos; }));
}

} // namespace content

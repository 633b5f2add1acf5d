#include "content/picture_remark.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstddef>

namespace content {

namespace {

constexpr std::size_t k_longest_source = 80;

std::string beginning_of(std::string_view source)
{
    if (source.size() <= k_longest_source)
        return std::string(source);
    std::size_t end = k_longest_source;
    while (end > 0 && base::is_continuation(source[end]))
        --end;
    return std::string(source.substr(0, end)) + "\u2026";
}

} // namespace

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

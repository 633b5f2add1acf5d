#include "content/picture_remark.h"

#include "content/plain_text.h"

#include <algorithm>
#include <cstddef>

namespace content {

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

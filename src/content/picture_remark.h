#pragma once
// What an import says of a picture that a leaflet names.

#include <string>
#include <string_view>

namespace content {

/// "leaflet.md:12: the picture 'fever.png' " and `what`. `line` 0: not known. A picture within the leaflet
/// ("data:image/png;base64,...") may be megabytes long: of `source` the beginning is said.
[[nodiscard]] std::string picture_remark(
    std::string_view leaflet, int line, std::string_view source, std::string_view what);

} // namespace content

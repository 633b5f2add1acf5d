#pragma once
// What an import says of a picture that a leaflet names.

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// "leaflet.md:12: the picture 'fever.png' " and `what`. `line` 0: not known. A picture within the leaflet
/// ("data:image/png;base64,...") may be megabytes long: of `source` the beginning is said.
[[nodiscard]] std::string picture_remark(
    std::string_view leaflet, int line, std::string_view source, std::string_view what);

/// The beginning of `what` for a picture whose text is missing.
inline constexpr std::string_view k_without_picture_text = "is left out: it has no text for people who do not see it";

/// How many of these remarks are about such pictures.
[[nodiscard]] int pictures_without_text(std::vector<std::string> const& remarks);

} // namespace content

#pragma once
// Texts for people who do not see a picture, as documents have them.

#include <string>
#include <string_view>

namespace content {

/// Empty where it only names a file ("IMG_0001.jpg"), as cameras and programs put it there; without what Word adds
/// about a text that it wrote itself.
[[nodiscard]] std::string picture_text(std::string_view written);

} // namespace content

#pragma once
// Pages as tests want them.

#include "content/vocabulary/article.h"

#include <string>

namespace pages {

/// The leaflet of a whole page, which is the file folder/sore-mouth.html.
[[nodiscard]] content::Article read(std::string const& html);

/// That of a page in English, of which `html` is what stands under its title.
[[nodiscard]] content::Article read_body(std::string const& html);
/// Its blocks.
[[nodiscard]] std::string body(std::string const& html);

} // namespace pages

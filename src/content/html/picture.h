#pragma once
// The pictures of a page.

#include "content/xml_tree.h"

#include <string>
#include <string_view>

namespace content::html {

/// Without meaning: alt="" says so, or it is so small that it only counts visitors.
[[nodiscard]] bool is_decorative(xmlNode const* image);

/// So small that it stands among words.
[[nodiscard]] bool is_icon(xmlNode const* image);

/// For people who do not see it; empty where there is none, or only the name of a file.
[[nodiscard]] std::string text_for(xmlNode const* image);

/// Where its file is, also where a script would put it in once the page is scrolled there.
[[nodiscard]] std::string source_of(xmlNode const* image);

} // namespace content::html

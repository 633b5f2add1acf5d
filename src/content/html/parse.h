#pragma once
// HTML from anywhere as a tree, repaired as browsers repair it.

#include "base/result.h"
#include "content/xml_tree.h"

#include <string_view>

namespace content::html {

/// `html` is UTF-8, a whole page or a part of one. `too_large` for more tags, or tags with more attributes, or nested
/// deeper than any page has; nothing else is refused, and nothing but `html` itself is ever loaded.
[[nodiscard]] base::Result<XmlDocument> parse_html(std::string_view html, std::string_view name);

} // namespace content::html

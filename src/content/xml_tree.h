#pragma once
// XML from anywhere as a tree of libxml2's, and the little that readers ask of such a tree.

#include "base/result.h"

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace content {

struct FreeXml {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, FreeXml>;

/// `xml` is UTF-8, and begins in line `first_line` of the file. `malformed`, naming the line, for what is not
/// well-formed or has a document type, which could define entities; `too_large` for more tags than any document has.
/// Nothing but `xml` itself is ever loaded.
[[nodiscard]] base::Result<XmlDocument> parse_xml(std::string_view xml, std::string_view name, int first_line = 1);

/// Without its namespace; empty for what is no element.
[[nodiscard]] std::string_view element_name(xmlNode const* node);

[[nodiscard]] inline bool is_element(xmlNode const* node, std::string_view name) { return element_name(node) == name; }

/// The first child element of that name; null when there is none, or no `parent`.
[[nodiscard]] xmlNode const* child_of(xmlNode const* parent, std::string_view name);

/// The value of the attribute, whatever its namespace; empty when it is not there, or no `node`.
[[nodiscard]] std::string attribute_of(xmlNode const* node, std::string_view name);
[[nodiscard]] bool has_attribute(xmlNode const* node, std::string_view name);

/// All text within the node.
[[nodiscard]] std::string text_of(xmlNode const* node);

/// "leaflet.xml:12: " and `what`.
[[nodiscard]] base::Error error_at_line(std::string_view name, long line, std::string_view what);

} // namespace content

#pragma once
// What a page says of itself to search engines: JSON-LD by the words of schema.org.

#include "content/xml_tree.h"

#include <chrono>
#include <optional>
#include <string>

namespace content::html {

/// Empty where it does not say.
struct LinkedData {
    std::string name, language;
    std::string author; ///< Else its publisher, else who reviewed it.
    std::string site;   ///< Its publisher.
    std::optional<std::chrono::year_month_day> reviewed;
};

/// Of the pages and articles that the scripts of type application/ld+json below `root` describe. What is no JSON, or is
/// about something else, is passed over. `root` may be null.
[[nodiscard]] LinkedData read_linked_data(xmlNode const* root);

} // namespace content::html

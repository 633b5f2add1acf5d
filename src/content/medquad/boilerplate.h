#pragma once
// What belonged to the page that an answer was taken from, and means nothing without it.

#include <string>
#include <string_view>

namespace content::medquad {

/// A piece that is nothing but a link of its page: to the same page in Spanish, or to its top.
[[nodiscard]] bool is_page_link(std::string_view piece);

/// What introduces a list of links: "These resources address the treatment of gout:".
[[nodiscard]] bool introduces_links(std::string_view piece);

/// Without sentences that tell how to use the page: its videos, links and dictionaries.
[[nodiscard]] std::string without_page_directions(std::string_view piece);

} // namespace content::medquad

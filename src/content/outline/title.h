#pragma once
// Which words of a document are its title.

#include "content/outline/document_outline.h"

#include <string_view>

namespace content {

/// Sets the title, as settled() says, and takes headings that only repeat it away. `name` is the file's.
void settle_title(DocumentOutline& outline, std::string_view name);

/// At most k_title_limit_bytes of it, cut between words, with "…".
[[nodiscard]] std::string fitting_title(std::string_view text);

} // namespace content

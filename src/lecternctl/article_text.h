#pragma once
// An article as plain text of 80 columns, for reading on a terminal.

#include "content/vocabulary/article.h"

#include <string>

namespace lecternctl {

/// `withdrawn`: visitors do not see it, which is said.
[[nodiscard]] std::string article_text(content::Article const& article, bool withdrawn = false);

} // namespace lecternctl

#pragma once
// The blocks of a Markdown text.

#include "content/markdown_notices.h"
#include "content/vocabulary/article.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

struct MarkdownBody {
    std::vector<Block> blocks;
    std::vector<Picture> pictures;
    std::vector<std::string> remarks;
};

/// `body` is part of the file `name`. A first heading that only repeats `title` goes. Nothing when it has more parts or
/// longer links than any leaflet.
[[nodiscard]] std::optional<MarkdownBody> read_markdown_body(
    RewrittenMarkdown const& body, std::string_view name, std::string_view title);

} // namespace content

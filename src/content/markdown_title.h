#pragma once
// The title of a Markdown file that names none.

#include "content/vocabulary/article.h"

#include <string>
#include <string_view>

namespace content {

/// Gives the article its first heading for a title, which is then gone from its blocks where they begin with it;
/// without a heading the name of its file, or of its folder where the file is an index ("mouth-sores/index.md"). A
/// remark says so.
void title_by_heading_or_file(Article& article, std::string_view name);

} // namespace content

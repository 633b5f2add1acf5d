#pragma once
// Lists of articles with a heading, for people and as JSON.

#include "catalogue/vocabulary/article_list.h"
#include "lecternctl/json.h"

#include <string_view>

namespace lecternctl {

/// "3 added:" and a line for each article; nothing for an empty list.
void print_articles(std::string_view what, catalogue::ArticleList const& list);

/// {"count", "first"}: an array of {"slug", "language", "title", "detail"}.
[[nodiscard]] Json to_json(catalogue::ArticleList const& list);

} // namespace lecternctl

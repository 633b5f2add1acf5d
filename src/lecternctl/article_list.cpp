#include "lecternctl/article_list.h"

#include "lecternctl/printable.h"

#include <fmt/core.h>

#include <algorithm>

namespace lecternctl {

void print_articles(std::string_view what, catalogue::ArticleList const& list)
{
    if (list.count == 0)
        return;
    fmt::print("\n{} {}:\n", list.count, what);
    int slug_columns = 0, language_columns = 0;
    for (catalogue::ListedArticle const& article : list.first) {
        slug_columns = std::max(slug_columns, columns_of(printable(article.slug)));
        language_columns = std::max(language_columns, columns_of(printable(article.language)));
    }
    for (catalogue::ListedArticle const& article : list.first)
        fmt::print("  {}  {}  {}{}{}\n", padded(printable(article.slug), slug_columns),
            padded(printable(article.language), language_columns), printable(article.title),
            article.detail.empty() ? "" : "  | ", printable(article.detail));
    if (auto const shown = static_cast<int>(list.first.size()); shown < list.count)
        fmt::print("  and {} more\n", list.count - shown);
}

Json to_json(catalogue::ArticleList const& list)
{
    Json first = Json::array();
    for (catalogue::ListedArticle const& article : list.first)
        first.push_back({ { "slug", article.slug }, { "language", article.language }, { "title", article.title },
            { "detail", article.detail.empty() ? Json(nullptr) : Json(article.detail) } });
    return { { "count", list.count }, { "first", std::move(first) } };
}

} // namespace lecternctl

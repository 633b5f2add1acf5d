#pragma once
// Articles that something is said about: how many, and the first of them by name.

#include <cstddef>
#include <string>
#include <vector>

namespace catalogue {

/// As many as a screen or a terminal is asked to show.
inline constexpr std::size_t k_listed_articles = 50;

struct ListedArticle {
    std::string slug, language, title;
    std::string detail {}; ///< What more is said of it, in no language: see Finding.
    friend bool operator==(ListedArticle const&, ListedArticle const&) = default;
};

struct ArticleList {
    int count = 0;
    std::vector<ListedArticle> first {}; ///< By slug and language; at most k_listed_articles.
    friend bool operator==(ArticleList const&, ArticleList const&) = default;
};

} // namespace catalogue

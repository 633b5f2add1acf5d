#pragma once
// Questions with the articles that answer them, as README.md describes.

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace search_quality {

struct Query {
    std::string library, id, language, kind, words;
    std::set<std::string> relevant; ///< Slugs.
};

/// The rows of a file. Empty when there is no such file.
[[nodiscard]] std::vector<Query> read_queries(std::filesystem::path const& file);

/// How well a search answers queries.
struct Quality {
    int queries = 0, in_first_five = 0, in_first_ten = 0;
    double reciprocal_ranks = 0;
    std::vector<std::string> misses; ///< Not in the first ten, or for misspellings five.

    /// `slugs`: what was found, best first.
    void add(Query const& query, std::vector<std::string> const& slugs);
    [[nodiscard]] double mean_reciprocal_rank() const { return queries > 0 ? reciprocal_ranks / queries : 0; }
};

} // namespace search_quality

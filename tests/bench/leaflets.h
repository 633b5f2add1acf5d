#pragma once
// The library that is measured, and leaflets that are longer than any real one.

#include "content/vocabulary/article.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace bench {

/// The folders that make up the library: the shared documents where they lie next to the clone, and the samples.
struct Sources {
    std::filesystem::path samples;
    std::filesystem::path documents; ///< Empty where they are missing.
    [[nodiscard]] std::vector<std::string> all() const;
};
[[nodiscard]] Sources find_sources();

/// The English leaflet with the most text, and where to find it.
struct Longest {
    content::Article article;
    std::string letter;
};
/// Throws std::runtime_error when the data folder has none.
[[nodiscard]] Longest longest_article(std::filesystem::path const& data);

/// Made up by rule: `blocks` blocks of about `block_bytes` each, headings and lists among them.
[[nodiscard]] content::Article made_up_article(std::size_t blocks, std::size_t block_bytes);

} // namespace bench

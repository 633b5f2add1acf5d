#pragma once
// Slugs: the stable part of an article's address, e.g. "mouth-sores".

#include <string>
#include <string_view>

namespace content {

inline constexpr std::size_t k_slug_limit_bytes = 120;

/// Whether `text` is [a-z0-9-]+, neither begins nor ends with '-', and is at most k_slug_limit_bytes.
[[nodiscard]] bool is_slug(std::string_view text);

/// A slug made from a title in any script: transliterated to ASCII, words joined by '-', shortened
/// between words. A title that has no letters gives "article-" and a hash of it, so it is never empty.
[[nodiscard]] std::string slug_from(std::string_view title);

} // namespace content

#pragma once
// Reading articles from files. Each format has a reader of its own; this header is their common face.

#include "base/result.h"
#include "content/vocabulary/article.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class Format { markdown, medquad };

/// "markdown" or "medquad"; nothing for another word.
[[nodiscard]] std::optional<Format> format_named(std::string_view name);

/// Recognises a format from a file's name and its first bytes; nothing when it is none of ours.
[[nodiscard]] std::optional<Format> recognise(std::filesystem::path const& path, std::string_view content);

/// The largest article file that is read; a real leaflet is a hundredth of it.
inline constexpr std::size_t k_article_file_limit_bytes = 8 * 1024 * 1024;

/// Reads one article. `name` (usually the path) and, where it is known, the line begin every error's
/// message: "leaflet.md:4: 'reviewed' is not a date (YYYY-MM-DD)". An article without any text is
/// `malformed`. The input may be anything at all, including invalid UTF-8, which is `malformed` too.
[[nodiscard]] base::Result<Article> read_article(Format format, std::string_view content, std::string_view name);

/// Markdown with YAML front matter; docs/articles.md is its reference.
[[nodiscard]] base::Result<Article> read_markdown(std::string_view content, std::string_view name);

/// One MedQuAD document (XML), structure recovered from white space.
[[nodiscard]] base::Result<Article> read_medquad(std::string_view content, std::string_view name);

} // namespace content

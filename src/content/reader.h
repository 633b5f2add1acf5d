#pragma once
// Reading articles from files. Each format has a reader of its own; this header is their common face.

#include "base/result.h"
#include "content/format.h"
#include "content/vocabulary/article.h"

#include <functional>
#include <string>
#include <string_view>

namespace content {

/// Who hears of the articles of a file, one after the other, so that a file of a thousand never stands in memory as a
/// thousand articles.
struct ArticleSink {
    /// An error of it ends the reading, which returns it as it is.
    std::function<base::Result<void>(Article&&)> article;
    /// An article that can't be read, while others of the file can. Its message begins as read_articles() says.
    std::function<void(base::Error const&)> refused;
};

/// Reads all articles of a file; all formats but `medlineplus` hold one. `name` (usually the path) and, where it is
/// known, the line begin every error's message: "leaflet.md:4: 'reviewed' is not a date (YYYY-MM-DD)". An error says
/// that the file can't be read, or not to its end; articles before it stay with the sink. A file without any text is
/// `malformed`; one over file_limit_bytes() is `too_large`. The input may be anything at all.
[[nodiscard]] base::Result<void> read_articles(
    Format format, std::string_view content, std::string_view name, ArticleSink const& sink);

/// The only article of a file, or the first of several. Errors as above.
[[nodiscard]] base::Result<Article> read_article(Format format, std::string_view content, std::string_view name);

/// Markdown with YAML front matter; docs/articles.md is its reference.
[[nodiscard]] base::Result<Article> read_markdown(std::string_view content, std::string_view name);

/// A page as browsers save it, or a part of one. Its main text is the leaflet (html/main_text.h).
[[nodiscard]] base::Result<Article> read_html(std::string_view content, std::string_view name);

/// Health topics of MedlinePlus, each of which is an article. A topic that can't be read is refused by itself.
[[nodiscard]] base::Result<void> read_medlineplus(
    std::string_view content, std::string_view name, ArticleSink const& sink);

/// A document of Word since 2007. Tracked changes are taken as accepted; comments, footnotes, headers and footers are
/// left out.
[[nodiscard]] base::Result<Article> read_docx(std::string_view content, std::string_view name);

/// One MedQuAD document (XML), structure recovered from white space.
[[nodiscard]] base::Result<Article> read_medquad(std::string_view content, std::string_view name);

} // namespace content

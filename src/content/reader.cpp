#include "content/reader.h"

#include "content/plain_text.h"

#include <optional>
#include <utility>

namespace content {

namespace {

base::Result<Article> read_only_article(Format format, std::string_view content, std::string_view name)
{
    switch (format) {
    case Format::markdown: return read_markdown(content, name);
    case Format::medquad: return read_medquad(content, name);
    case Format::html: return read_html(content, name);
    case Format::docx: return read_docx(content, name);
    case Format::medlineplus: break;
    }
    return base::failure(base::ErrorCode::usage, std::string(name) + ": this format holds many articles");
}

} // namespace

base::Result<void> read_articles(
    Format format, std::string_view content, std::string_view name, ArticleSink const& sink)
{
    TRY_VOID(check_size(content, file_limit_bytes(format), name));
    if (format == Format::medlineplus)
        return read_medlineplus(content, name, sink);
    return sink.article(TRY(read_only_article(format, content, name)));
}

base::Result<Article> read_article(Format format, std::string_view content, std::string_view name)
{
    std::optional<Article> first;
    std::optional<base::Error> refused;
    auto const read = read_articles(format, content, name,
        { .article = [&](Article&& article) -> base::Result<void> {
             if (!first)
                 first = std::move(article);
             return {};
         },
            .refused =
                [&](base::Error const& error) {
                    if (!refused)
                        refused = error;
                } });
    if (first)
        return *std::move(first);
    if (!read)
        return tl::unexpected(read.error());
    return tl::unexpected(refused.value_or(
        base::Error { base::ErrorCode::malformed, std::string(name) + ": there is no article in this file" }));
}

} // namespace content

#include "content/care_sections.h"
#include "content/encoding.h"
#include "content/front_matter.h"
#include "content/markdown_body.h"
#include "content/markdown_dialects.h"
#include "content/markdown_notices.h"
#include "content/markdown_title.h"
#include "content/outline/line.h"
#include "content/outline/typed_lists.h"
#include "content/plain_text.h"
#include "content/reader.h"
#include "content/review_line.h"
#include "content/slug.h"
#include "content/split.h"
#include "content/typography.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace content {

namespace {

/// The metadata that its front matter says, and the rest of what it says to `care`.
base::Result<Article> begin_article(
    FrontMatter const& front, std::string_view name, std::optional<std::vector<CareMark>>& care)
{
    Article article;
    article.metadata.language = "en";
    if (front.yaml.empty())
        return article;
    FrontMatterFields fields = TRY(read_front_matter(front, name));
    article.metadata = std::move(fields.metadata);
    article.remarks = std::move(fields.remarks);
    care = std::move(fields.care);
    return article;
}

bool is_item(Block const& block) { return block.kind == BlockKind::bullet || block.kind == BlockKind::numbered; }

/// Who writes Markdown has its own marks for lists: a bullet alone is a sign.
void recognise_typed_lists_in(std::vector<Block>& blocks, std::string_view language)
{
    std::vector<OutlinePart> parts;
    for (Block const& block : blocks)
        parts.push_back({ block });
    recognise_typed_lists(parts, language);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        bool const in_list
            = (i > 0 && is_item(parts[i - 1].block)) || (i + 1 < blocks.size() && is_item(parts[i + 1].block));
        if (in_list)
            blocks[i] = parts[i].block;
    }
}

void append(std::vector<std::string>& to, std::vector<std::string> more)
{
    std::ranges::move(more, std::back_inserter(to));
}

} // namespace

base::Result<Article> read_markdown(std::string_view content, std::string_view name)
{
    TRY_VOID(check_size(content, k_article_file_limit_bytes, name));
    DecodedText const decoded = TRY(decode_text(content, name));
    TRY_VOID(check_input(decoded.text, name));
    FrontMatter const front = TRY(find_front_matter(decoded.text, name));
    std::optional<std::vector<CareMark>> care;
    Article article = TRY(begin_article(front, name, care));
    if (!decoded.encoding.empty() && !decoded.encoding.starts_with("UTF"))
        article.remarks.push_back(std::string(name) + ": read as " + decoded.encoding + "; save it as UTF-8");
    auto const first_line
        = 1 + std::count(decoded.text.begin(), decoded.text.end() - static_cast<long>(front.body.size()), '\n');
    PlainMarkdown plain = plain_markdown(front.body, static_cast<int>(first_line), name);
    RewrittenMarkdown body = rewrite_notices(plain.text, static_cast<int>(first_line), name);
    auto read = read_markdown_body(body, name, article.metadata.title);
    if (!read)
        return base::failure(
            base::ErrorCode::too_large, std::string(name) + ": too many paragraphs, list items, table cells or links");
    article.blocks = std::move(read->blocks);
    recognise_typed_lists_in(article.blocks, article.metadata.language);
    recognise_headings_by_emphasis(article.blocks);
    take_review_lines(article.metadata, article.blocks);
    article.pictures = std::move(read->pictures);
    append(article.remarks, std::move(plain.remarks));
    append(article.remarks, std::move(body.remarks));
    append(article.remarks, std::move(read->remarks));
    if (article.metadata.title.empty())
        title_by_heading_or_file(article, name);
    if (article.metadata.slug.empty())
        article.metadata.slug = slug_from(article.metadata.title);
    typeset_all(article);
    article.blocks = TRY(split_long_blocks(std::move(article.blocks), name));
    if (article.blocks.empty())
        return base::failure(base::ErrorCode::malformed,
            std::string(name) + ": there is no text" + (front.yaml.empty() ? "" : " after the metadata"));
    if (care)
        TRY_VOID(mark_care_sections(article, *care, name));
    else
        mark_known_care_sections(article.blocks, article.metadata.language);
    return article;
}

} // namespace content

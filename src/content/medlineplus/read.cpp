#include "content/decoded_text.h"
#include "content/html/read.h"
#include "content/medlineplus/metadata.h"
#include "content/medlineplus/topic.h"
#include "content/medquad/institute.h"
#include "content/outline/document_outline.h"
#include "content/reader.h"
#include "content/xml_tree.h"

#include <optional>

namespace content::medlineplus {

namespace {

/// Summaries end with the institute of the NIH that they came from, also in Spanish.
std::string take_last_line_of_institute(std::vector<Block>& blocks)
{
    constexpr std::string_view k_nih = "NIH: ";
    if (blocks.size() > 1 && blocks.back().kind == BlockKind::paragraph
        && blocks.back().content.text.starts_with(k_nih)) {
        std::string institute = blocks.back().content.text.substr(k_nih.size());
        blocks.pop_back();
        return institute;
    }
    return blocks.size() > 1 ? medquad::take_institute(blocks) : std::string();
}

base::Result<Article> article_of(Topic const& topic, File& file, std::string_view name)
{
    if (language_of(topic.language).empty())
        return tl::unexpected(error_at_line(
            name, topic.line, "the language '" + topic.language.substr(0, 40) + "'; topics are in English or Spanish"));
    DocumentOutline outline = TRY(html::read_fragment(topic.summary, name, topic.summary_line));
    outline.metadata = file.metadata_of(topic);
    std::string const where = std::string(name) + ":" + std::to_string(topic.line);
    Article article = TRY(settled(std::move(outline), where));
    std::string const institute = take_last_line_of_institute(article.blocks);
    std::string& author = article.metadata.author;
    if (!institute.empty() && author.find(institute) == std::string::npos
        && author.size() + institute.size() + 2 <= k_title_limit_bytes)
        author += "; " + institute;
    return article;
}

} // namespace

} // namespace content::medlineplus

namespace content {

using namespace medlineplus;

base::Result<void> read_medlineplus(std::string_view content, std::string_view name, ArticleSink const& sink)
{
    std::string const text = TRY(decoded(content, name));
    auto const topics = topics_in(text);
    if (topics.empty())
        return base::failure(
            base::ErrorCode::malformed, std::string(name) + ": there is no <health-topic> in this file");
    File file;
    for (TopicText const& each : topics)
        if (auto const topic = parse_topic(each, name))
            file.add(*topic);
    for (TopicText const& each : topics) {
        auto const topic = parse_topic(each, name);
        auto article = topic ? article_of(*topic, file, name) : tl::unexpected(topic.error());
        if (article)
            TRY_VOID(sink.article(*std::move(article)));
        else if (sink.refused)
            sink.refused(article.error());
    }
    return {};
}

} // namespace content

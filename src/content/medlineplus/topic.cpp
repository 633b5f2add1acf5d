#include "content/medlineplus/topic.h"

#include "content/format.h"
#include "content/plain_text.h"
#include "content/xml_tree.h"

#include <algorithm>
#include <iterator>

namespace content::medlineplus {

namespace {

constexpr std::string_view k_begin = "<health-topic", k_end = "</health-topic>";

/// Rather than <health-topics>, which holds them all.
bool is_topic(std::string_view file, std::size_t begin)
{
    std::string_view const rest = file.substr(begin + k_begin.size());
    return !rest.empty()
        && (rest.front() == ' ' || rest.front() == '\n' || rest.front() == '\r' || rest.front() == '\t'
            || rest.front() == '>');
}

std::size_t find_topic(std::string_view file, std::size_t from)
{
    auto begin = file.find(k_begin, from);
    while (begin != std::string_view::npos && !is_topic(file, begin))
        begin = file.find(k_begin, begin + 1);
    return begin;
}

std::string folded(xmlNode const* node) { return fold_white_space(text_of(node)); }

} // namespace

std::vector<TopicText> topics_in(std::string_view file)
{
    std::vector<TopicText> topics;
    int line = 1;
    std::size_t counted = 0;
    for (auto begin = find_topic(file, 0); begin != std::string_view::npos;) {
        line += static_cast<int>(std::count(file.begin() + static_cast<std::ptrdiff_t>(counted),
            file.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
        counted = begin;
        auto const next = find_topic(file, begin + 1);
        auto const end = file.substr(0, next).find(k_end, begin);
        bool const is_whole = end != std::string_view::npos;
        topics.push_back(
            { is_whole ? file.substr(begin, end + k_end.size() - begin) : file.substr(begin, 0), line, is_whole });
        begin = next;
    }
    return topics;
}

base::Result<Topic> parse_topic(TopicText const& text, std::string_view name)
{
    if (!text.is_whole)
        return tl::unexpected(error_at_line(
            name, text.line, "this topic has no end, </health-topic>; the file may be cut short, so fetch it again"));
    if (text.xml.size() > k_article_file_limit_bytes)
        return base::failure(base::ErrorCode::too_large,
            std::string(name) + ":" + std::to_string(text.line) + ": a topic of " + std::to_string(text.xml.size())
                + " bytes, the limit is " + std::to_string(k_article_file_limit_bytes));
    XmlDocument const document = TRY(parse_xml(text.xml, name, text.line));
    xmlNode const* const root = xmlDocGetRootElement(document.get());
    Topic topic;
    topic.line = text.line;
    topic.id = fold_white_space(attribute_of(root, "id"));
    topic.title = fold_white_space(attribute_of(root, "title"));
    topic.url = fold_white_space(attribute_of(root, "url"));
    topic.language = fold_white_space(attribute_of(root, "language"));
    if (topic.title.empty())
        return tl::unexpected(error_at_line(name, text.line, "this topic has no title"));
    std::vector<std::string> references;
    for (xmlNode const* node = root->children; node; node = node->next) {
        std::string_view const element = element_name(node);
        if (element == "also-called")
            topic.other_names.push_back(folded(node));
        else if (element == "see-reference")
            references.push_back(folded(node));
        else if (element == "group")
            topic.groups.push_back({ attribute_of(node, "id"), folded(node) });
        else if (element == "language-mapped-topic")
            topic.mapped = { attribute_of(node, "id"), attribute_of(node, "language"), folded(node) };
        else if (element == "primary-institute")
            topic.institute = folded(node);
        else if (element == "full-summary") {
            topic.summary = text_of(node);
            topic.summary_line = text.line - 1 + static_cast<int>(xmlGetLineNo(node));
        }
    }
    std::ranges::move(references, std::back_inserter(topic.other_names));
    return topic;
}

} // namespace content::medlineplus

#include "content/xml_tree.h"

#include "content/plain_text.h"

#include <algorithm>
#include <libxml/parser.h>
#include <utility>

namespace content {

namespace {

struct FreeParser {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};

std::string_view view_of(xmlChar const* text)
{
    return text ? std::string_view(reinterpret_cast<char const*>(text)) : std::string_view();
}

/// The end of what begins with '<' at `begin`: a comment, a text in CDATA, or a tag, whose quoted values may hold '>'.
std::size_t markup_end(std::string_view xml, std::size_t begin)
{
    std::string_view const markup = xml.substr(begin);
    constexpr std::pair<std::string_view, std::string_view> k_pairs[] = { { "<!--", "-->" }, { "<![CDATA[", "]]>" } };
    for (auto const& [opening, closing] : k_pairs)
        if (markup.starts_with(opening))
            return std::min(xml.find(closing, begin), xml.size());
    char quote = 0;
    for (std::size_t i = begin; i < xml.size(); ++i) {
        char const c = xml[i];
        if (quote == 0 && c == '>')
            return i;
        if (c == '"' || c == '\'')
            quote = quote == 0 ? c : quote == c ? 0 : quote;
    }
    return xml.size();
}

/// libxml2 compares each attribute of a tag with all others, which takes minutes for a tag of 1 MB; and a tag takes
/// some 200 bytes of memory.
base::Result<void> check_tags(std::string_view xml, std::string_view name, int first_line)
{
    constexpr std::size_t k_tag_limit_bytes = 16 * 1024;
    constexpr int k_tag_limit = 1'000'000;
    int tags = 0;
    for (auto begin = xml.find('<'); begin != std::string_view::npos;) {
        std::size_t const end = markup_end(xml, begin);
        bool const tag = xml.substr(begin, 2) != "<!";
        if (tag && end - begin > k_tag_limit_bytes)
            return tl::unexpected(
                error_at_line(name, first_line + std::count(xml.begin(), xml.begin() + static_cast<long>(begin), '\n'),
                    "a tag of more than " + std::to_string(k_tag_limit_bytes) + " bytes"));
        if (++tags > k_tag_limit)
            return base::failure(
                base::ErrorCode::too_large, std::string(name) + ": more than " + std::to_string(k_tag_limit) + " tags");
        begin = xml.find('<', end);
    }
    return {};
}

void refuse_document_type(void* context, xmlChar const*, xmlChar const*, xmlChar const*)
{
    auto* const parser = static_cast<xmlParserCtxt*>(context);
    parser->_private = parser;
    xmlStopParser(parser);
}

xmlAttr const* find_attribute(xmlNode const* node, std::string_view name)
{
    if (!node || node->type != XML_ELEMENT_NODE)
        return nullptr;
    for (xmlAttr const* attribute = node->properties; attribute; attribute = attribute->next)
        if (view_of(attribute->name) == name)
            return attribute;
    return nullptr;
}

std::string content_of(xmlNode const* node)
{
    std::unique_ptr<xmlChar, FreeText> const text(xmlNodeGetContent(node));
    return std::string(view_of(text.get()));
}

} // namespace

base::Result<XmlDocument> parse_xml(std::string_view xml, std::string_view name, int first_line)
{
    TRY_VOID(check_tags(xml, name, first_line));
    std::unique_ptr<xmlParserCtxt, FreeParser> const context(xmlNewParserCtxt());
    if (!context)
        return base::failure(base::ErrorCode::failed, std::string(name) + ": the XML parser can't start");
    context->sax->internalSubset = refuse_document_type;
    XmlDocument document(xmlCtxtReadMemory(context.get(), xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (context->_private)
        return tl::unexpected(error_at_line(name, first_line - 1 + (context->input ? context->input->line : 1),
            "a document type is not allowed here, as it could define entities"));
    if (!document) {
        auto const* const error = xmlCtxtGetLastError(context.get());
        return tl::unexpected(error_at_line(name, first_line - 1 + (error ? error->line : 1),
            "this is not well-formed XML: "
                + fold_white_space(error && error->message ? error->message : "no content")));
    }
    return document;
}

std::string_view element_name(xmlNode const* node)
{
    return node && node->type == XML_ELEMENT_NODE ? view_of(node->name) : std::string_view();
}

xmlNode const* child_of(xmlNode const* parent, std::string_view name)
{
    for (xmlNode const* node = parent ? parent->children : nullptr; node; node = node->next)
        if (is_element(node, name))
            return node;
    return nullptr;
}

std::string attribute_of(xmlNode const* node, std::string_view name)
{
    xmlAttr const* const attribute = find_attribute(node, name);
    return attribute ? content_of(reinterpret_cast<xmlNode const*>(attribute)) : std::string();
}

bool has_attribute(xmlNode const* node, std::string_view name) { return find_attribute(node, name) != nullptr; }

std::string text_of(xmlNode const* node) { return node ? content_of(node) : std::string(); }

base::Error error_at_line(std::string_view name, long line, std::string_view what)
{
    return { base::ErrorCode::malformed, std::string(name) + ":" + std::to_string(line) + ": " + std::string(what) };
}

} // namespace content

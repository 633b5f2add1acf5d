#include "content/medquad/document.h"

#include "content/plain_text.h"

#include <algorithm>
#include <initializer_list>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <memory>
#include <utility>

namespace content::medquad {

namespace {

struct Release {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
    void operator()(xmlChar* text) const { xmlFree(text); }
};

using Text = std::unique_ptr<xmlChar, Release>;

std::string to_string(Text const& text) { return text ? reinterpret_cast<char const*>(text.get()) : ""; }

std::string text_of(xmlNode const* node) { return to_string(Text(xmlNodeGetContent(node))); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether it has one of `names`, which are in small letters: the collections write them in several ways.
bool is_element(xmlNode const* node, std::initializer_list<std::string_view> names)
{
    if (node->type != XML_ELEMENT_NODE)
        return false;
    std::string_view const written = reinterpret_cast<char const*>(node->name);
    return std::ranges::any_of(
        names, [&](std::string_view name) { return std::ranges::equal(written, name, {}, lower); });
}

/// The first of `names` that is there.
std::string attribute_of(xmlNode const* node, std::initializer_list<char const*> names)
{
    for (char const* const name : names)
        if (Text const value { xmlGetNoNsProp(node, reinterpret_cast<xmlChar const*>(name)) })
            return fold_white_space(to_string(value));
    return {};
}

base::Error error_at(std::string_view name, long line, std::string_view what)
{
    return { base::ErrorCode::malformed, std::string(name) + ":" + std::to_string(line) + ": " + std::string(what) };
}

/// The end of what begins with '<' at `begin`: a comment, a text in CDATA, or a tag, whose quoted values
/// may hold '>'.
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

/// libxml2 compares each attribute of a tag with all others, which takes minutes for a tag of 1 MB.
base::Result<void> check_tags(std::string_view xml, std::string_view name)
{
    constexpr std::size_t k_tag_limit_bytes = 16 * 1024;
    for (auto begin = xml.find('<'); begin != std::string_view::npos;) {
        std::size_t const end = markup_end(xml, begin);
        bool const tag = xml.substr(begin, 2) != "<!";
        if (tag && end - begin > k_tag_limit_bytes)
            return tl::unexpected(
                error_at(name, 1 + std::count(xml.begin(), xml.begin() + static_cast<long>(begin), '\n'),
                    "a tag of more than " + std::to_string(k_tag_limit_bytes) + " bytes"));
        begin = xml.find('<', end);
    }
    return {};
}

/// A document type is where entities are defined, and MedQuAD has none: stop before it is read.
void refuse_document_type(void* context, xmlChar const*, xmlChar const*, xmlChar const*)
{
    auto* const parser = static_cast<xmlParserCtxt*>(context);
    parser->_private = parser;
    xmlStopParser(parser);
}

base::Result<std::unique_ptr<xmlDoc, Release>> parse_xml(std::string_view xml, std::string_view name)
{
    std::unique_ptr<xmlParserCtxt, Release> const context(xmlNewParserCtxt());
    if (!context)
        return base::failure(base::ErrorCode::failed, std::string(name) + ": the XML parser can't start");
    context->sax->internalSubset = refuse_document_type;
    std::unique_ptr<xmlDoc, Release> document(xmlCtxtReadMemory(context.get(), xml.data(), static_cast<int>(xml.size()),
        nullptr, "UTF-8", XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (context->_private)
        return tl::unexpected(error_at(name, context->input ? context->input->line : 1,
            "a document type is not allowed here, as it could define entities"));
    if (!document) {
        auto const* const error = xmlCtxtGetLastError(context.get());
        return tl::unexpected(error_at(name, error ? error->line : 1,
            "this is not well-formed XML: "
                + fold_white_space(error && error->message ? error->message : "no content")));
    }
    return document;
}

void read_annotations(xmlNode const* parent, MedquadDocument& into)
{
    for (xmlNode const* node = parent->children; node; node = node->next) {
        if (is_element(node, { "synonym" }))
            into.synonyms.push_back(fold_white_space(text_of(node)));
        else if (is_element(node, { "semanticgroup" }))
            into.semantic_groups.push_back(fold_white_space(text_of(node)));
        else if (is_element(node, { "category" }))
            into.categories.push_back(fold_white_space(text_of(node)));
        else if (node->type == XML_ELEMENT_NODE)
            read_annotations(node, into);
    }
}

MedquadPair read_pair(xmlNode const* parent)
{
    MedquadPair pair;
    for (xmlNode const* node = parent->children; node; node = node->next) {
        if (is_element(node, { "question" })) {
            pair.question = text_of(node);
            pair.type = attribute_of(node, { "qtype" });
        } else if (is_element(node, { "answer" })) {
            pair.answer = text_of(node);
        }
    }
    return pair;
}

} // namespace

base::Result<MedquadDocument> parse_medquad(std::string_view xml, std::string_view name)
{
    xml = without_byte_order_mark(xml);
    TRY_VOID(check_tags(xml, name));
    auto const document = TRY(parse_xml(xml, name));
    xmlNode const* const root = xmlDocGetRootElement(document.get());
    if (!root || !is_element(root, { "document", "doc", "diseasefile" }))
        return tl::unexpected(error_at(name, root ? xmlGetLineNo(root) : 1, "a MedQuAD file begins with <Document>"));

    MedquadDocument result;
    result.id = attribute_of(root, { "id", "docid", "fid" });
    result.source = attribute_of(root, { "source", "corpus" });
    result.url = attribute_of(root, { "url" });
    for (xmlNode const* node = root->children; node; node = node->next) {
        if (is_element(node, { "focus", "doctitle-focus" }))
            result.focus = fold_white_space(text_of(node));
        else if (is_element(node, { "focusannotations", "umls", "synonyms" }))
            read_annotations(node, result);
        else if (is_element(node, { "qapairs" }))
            for (xmlNode const* pair = node->children; pair; pair = pair->next)
                if (is_element(pair, { "qapair", "pair" }))
                    result.pairs.push_back(read_pair(pair));
    }
    if (result.focus.empty())
        return tl::unexpected(
            error_at(name, xmlGetLineNo(root), "<Focus> is missing or empty; it is the leaflet's title"));
    return result;
}

} // namespace content::medquad

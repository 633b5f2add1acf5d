#include "content/medquad/document.h"

#include "content/plain_text.h"
#include "content/xml_tree.h"

#include <algorithm>
#include <initializer_list>

namespace content::medquad {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether it has one of `names`, which are in small letters: the collections write them in several ways.
bool is_one_of(xmlNode const* node, std::initializer_list<std::string_view> names)
{
    std::string_view const written = element_name(node);
    return std::ranges::any_of(
        names, [&](std::string_view name) { return std::ranges::equal(written, name, {}, lower); });
}

/// The first of `names` that is there.
std::string first_attribute(xmlNode const* node, std::initializer_list<std::string_view> names)
{
    auto const* const found
        = std::ranges::find_if(names, [&](std::string_view name) { return has_attribute(node, name); });
    return found == names.end() ? std::string() : fold_white_space(attribute_of(node, *found));
}

void read_annotations(xmlNode const* parent, MedquadDocument& into)
{
    for (xmlNode const* node = parent->children; node; node = node->next) {
        if (is_one_of(node, { "synonym" }))
            into.synonyms.push_back(fold_white_space(text_of(node)));
        else if (is_one_of(node, { "semanticgroup" }))
            into.semantic_groups.push_back(fold_white_space(text_of(node)));
        else if (is_one_of(node, { "category" }))
            into.categories.push_back(fold_white_space(text_of(node)));
        else if (node->type == XML_ELEMENT_NODE)
            read_annotations(node, into);
    }
}

MedquadPair read_pair(xmlNode const* parent)
{
    MedquadPair pair;
    for (xmlNode const* node = parent->children; node; node = node->next) {
        if (is_one_of(node, { "question" })) {
            pair.question = text_of(node);
            pair.type = first_attribute(node, { "qtype" });
        } else if (is_one_of(node, { "answer" })) {
            pair.answer = text_of(node);
        }
    }
    return pair;
}

} // namespace

base::Result<MedquadDocument> parse_medquad(std::string_view xml, std::string_view name)
{
    xml = without_byte_order_mark(xml);
    XmlDocument const document = TRY(parse_xml(xml, name));
    xmlNode const* const root = xmlDocGetRootElement(document.get());
    if (!root || !is_one_of(root, { "document", "doc", "diseasefile" }))
        return tl::unexpected(
            error_at_line(name, root ? xmlGetLineNo(root) : 1, "a MedQuAD file begins with <Document>"));

    MedquadDocument result;
    result.id = first_attribute(root, { "id", "docid", "fid" });
    result.source = first_attribute(root, { "source", "corpus" });
    result.url = first_attribute(root, { "url" });
    for (xmlNode const* node = root->children; node; node = node->next) {
        if (is_one_of(node, { "focus", "doctitle-focus" }))
            result.focus = fold_white_space(text_of(node));
        else if (is_one_of(node, { "focusannotations", "umls", "synonyms" }))
            read_annotations(node, result);
        else if (is_one_of(node, { "qapairs" }))
            for (xmlNode const* pair = node->children; pair; pair = pair->next)
                if (is_one_of(pair, { "qapair", "pair" }))
                    result.pairs.push_back(read_pair(pair));
    }
    if (result.focus.empty())
        return tl::unexpected(
            error_at_line(name, xmlGetLineNo(root), "<Focus> is missing or empty; it is the leaflet's title"));
    return result;
}

} // namespace content::medquad

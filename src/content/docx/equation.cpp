#include "content/docx/equation.h"

#include "content/formula.h"
#include "content/raised.h"

namespace content::docx {

namespace {

std::string read(xmlNode const* node);

std::string read_children(xmlNode const* node)
{
    std::string text;
    for (xmlNode const* child = node ? node->children : nullptr; child; child = child->next) {
        std::string const part = read(child);
        text += is_element(child, "f") ? apart(text, part) : part;
    }
    return text;
}

std::string delimited(xmlNode const* node)
{
    xmlNode const* const properties = child_of(node, "dPr");
    auto const sign = [&](std::string_view name, std::string const& usual) {
        xmlNode const* const given = child_of(properties, name);
        return given ? attribute_of(given, "val") : usual;
    };
    std::string text;
    for (xmlNode const* child = node->children; child; child = child->next)
        if (is_element(child, "e"))
            text += (text.empty() ? "" : sign("sepChr", "|")) + read_children(child);
    return sign("begChr", "(") + text + sign("endChr", ")");
}

std::string read(xmlNode const* node)
{
    std::string_view const name = element_name(node);
    auto const part = [&](std::string_view which) { return read_children(child_of(node, which)); };
    if (name == "t")
        return text_of(node);
    if (name == "f")
        return fraction(part("num"), part("den"));
    if (name == "sSup")
        return raised_to(part("e"), part("sup"));
    if (name == "sSub")
        return lowered_to(part("e"), part("sub"));
    if (name == "sSubSup")
        return raised_to(lowered_to(part("e"), part("sub")), part("sup"));
    if (name == "rad")
        return root(part("e"), part("deg"));
    if (name == "d")
        return delimited(node);
    return node->type == XML_ELEMENT_NODE && !name.ends_with("Pr") ? read_children(node) : std::string();
}

} // namespace

std::string equation_text(xmlNode const* equation) { return read_children(equation); }

} // namespace content::docx

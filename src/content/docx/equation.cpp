#include "content/docx/equation.h"

#include "content/raised.h"

#include <algorithm>

namespace content::docx {

namespace {

bool is_one_word(std::string const& text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == ','
            || (c & 0x80) != 0;
    });
}

std::string in_brackets(std::string const& text) { return is_one_word(text) ? text : "(" + text + ")"; }

std::string read(xmlNode const* node);

std::string read_children(xmlNode const* node)
{
    std::string text;
    for (xmlNode const* child = node ? node->children : nullptr; child; child = child->next) {
        std::string const part = read(child);
        // "1" and the fraction "1/2" are no "11/2".
        bool const digit = !text.empty() && text.back() >= '0' && text.back() <= '9';
        text += (digit && is_element(child, "f") ? "\u00A0" : "") + part;
    }
    return text;
}

/// Digits as characters of their own, and anything else as it is written where there are none.
std::string moved(std::string const& text, Shift shift)
{
    std::string const made = shifted(text, shift);
    if (made != text || text.empty())
        return made;
    return (shift == Shift::raised ? "^" : "_") + in_brackets(text);
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
        return in_brackets(part("num")) + "/" + in_brackets(part("den"));
    if (name == "sSup")
        return part("e") + moved(part("sup"), Shift::raised);
    if (name == "sSub")
        return part("e") + moved(part("sub"), Shift::lowered);
    if (name == "sSubSup")
        return part("e") + moved(part("sub"), Shift::lowered) + moved(part("sup"), Shift::raised);
    if (name == "rad")
        return (part("deg").empty() ? "" : moved(part("deg"), Shift::raised)) + "√" + in_brackets(part("e"));
    if (name == "d")
        return delimited(node);
    return node->type == XML_ELEMENT_NODE && !name.ends_with("Pr") ? read_children(node) : std::string();
}

} // namespace

std::string equation_text(xmlNode const* equation) { return read_children(equation); }

} // namespace content::docx

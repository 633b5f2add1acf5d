#include "content/html/math.h"

#include "content/formula.h"
#include "content/plain_text.h"
#include "content/raised.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace content::html {

namespace {

std::string text_of_part(xmlNode const* node);

std::vector<xmlNode const*> elements_of(xmlNode const* node)
{
    std::vector<xmlNode const*> elements;
    for (xmlNode const* child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            elements.push_back(child);
    return elements;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> all)
{
    return std::ranges::find(all, text) != all.end();
}

/// Blanks stand around them between what they connect; "-3" has none.
bool connects(std::string_view sign)
{
    return is_one_of(sign,
        { "+", "-", "\u2212", "\u00B1", "\u00D7", "\u00F7", "=", "\u2260", "<", ">", "\u2264", "\u2265", "\u2248",
            "\u2192" });
}

/// Multiplication and the like that are meant and not written.
bool is_unwritten(std::string_view sign) { return is_one_of(sign, { "\u2061", "\u2062", "\u2063", "\u2064" }); }

void add_operator(std::string_view sign, std::string& row)
{
    bool const between = !row.empty() && !row.ends_with('(') && !row.ends_with(' ');
    if (connects(sign) && between)
        row += " " + std::string(sign) + " ";
    else if (!is_unwritten(sign))
        row += sign;
}

std::string row_of_parts(xmlNode const* node)
{
    std::string row;
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type == XML_TEXT_NODE)
            row += trimmed(text_of(child));
        else if (is_element(child, "mo"))
            add_operator(fold_white_space(text_of(child)), row);
        else {
            std::string const part = text_of_part(child);
            row += is_element(child, "mfrac") ? apart(row, part) : part;
        }
    }
    return row;
}

std::string joined(std::vector<xmlNode const*> const& parts, std::string_view between)
{
    std::string text;
    for (xmlNode const* const part : parts) {
        std::string const more = text_of_part(part);
        text += (text.empty() || more.empty() ? "" : std::string(between)) + more;
    }
    return text;
}

/// Of an element that has a part for each place: a base and what is raised, above and below the stroke.
std::string text_of_places(std::string_view name, std::vector<xmlNode const*> const& parts)
{
    std::string const first = text_of_part(parts[0]), second = text_of_part(parts[1]);
    if (name == "mfrac")
        return fraction(first, second);
    if (name == "msup")
        return raised_to(first, second);
    if (name == "mroot")
        return root(first, second);
    std::string const lowered = lowered_to(first, second);
    return name == "msubsup" && parts.size() > 2 ? raised_to(lowered, text_of_part(parts[2])) : lowered;
}

std::string text_of_part(xmlNode const* node)
{
    std::string_view const name = element_name(node);
    // Programs keep a formula in their own language beside it.
    if (is_one_of(name, { "annotation", "annotation-xml", "mphantom", "none", "mprescripts" }))
        return {};
    if (is_one_of(name, { "mi", "mn" }))
        return fold_white_space(text_of(node));
    if (name == "mtext")
        return text_of(node);
    if (name == "mspace")
        return " ";
    auto const parts = elements_of(node);
    if (name == "msqrt")
        return root(row_of_parts(node));
    if (name == "mfenced")
        return "(" + joined(parts, ", ") + ")";
    if (name == "mtable" || name == "mtr")
        return joined(parts, name == "mtr" ? " " : "; ");
    if (parts.size() > 1 && is_one_of(name, { "mfrac", "msup", "msub", "msubsup", "mroot" }))
        return text_of_places(name, parts);
    return row_of_parts(node);
}

} // namespace

std::string text_of_math(xmlNode const* math)
{
    std::string text = row_of_parts(math);
    return trimmed(text).empty() ? attribute_of(math, "alttext") : text;
}

} // namespace content::html

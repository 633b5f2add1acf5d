#include "content/html/hidden.h"

#include "content/html/elements.h"
#include "content/html/inline_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace content::html {

namespace {

/// Their text is no text of the page, or can't be shown.
constexpr auto k_unseen = std::to_array<std::string_view>({ "head", "script", "style", "template", "noscript", "svg",
    "canvas", "datalist", "select", "textarea", "input", "title", "meta", "link", "map" });

constexpr auto k_screen_reader_only = std::to_array<std::string_view>({ "visually-hidden", "visuallyhidden", "sr-only",
    "screen-reader-text", "screenreader-text", "element-invisible", "offscreen" });

bool is_for_screen_readers(xmlNode const* node)
{
    std::string const classes = attribute_of(node, "class");
    return std::ranges::any_of(
        k_screen_reader_only, [&](std::string_view each) { return classes.find(each) != std::string::npos; });
}

bool is_unseen_kind(xmlNode const* node) { return std::ranges::find(k_unseen, element_name(node)) != k_unseen.end(); }

/// "<h1><span class="caption">Conditions</span> Asthma</h1>": what stands above a heading, in it.
bool is_above_heading(xmlNode const* node)
{
    if (!is_called(node, "caption") || heading_level(node->parent) == 0)
        return false;
    xmlNode const* before = node->prev;
    while (before && xmlIsBlankNode(before))
        before = before->prev;
    return !before;
}

} // namespace

bool is_switched_off(xmlNode const* node)
{
    if (!node->properties)
        return false;
    if (has_attribute(node, "hidden") || attribute_of(node, "aria-hidden") == "true")
        return true;
    std::string const style = style_of(node);
    return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_hidden(xmlNode const* node)
{
    if (is_unseen_kind(node) || is_switched_off(node))
        return true;
    if (!node->properties)
        return false;
    // "mso-list:Ignore" is the bullet or number of an item of Word's, as text.
    if (is_above_heading(node) || style_of(node).find("mso-list:ignore") != std::string::npos)
        return true;
    // "Do not", of which those who see have a picture, is a part of what is said.
    return is_for_screen_readers(node) && !is_among_words(node);
}

std::string hidden_words(xmlNode const* node)
{
    bool const may_be_text = !is_unseen_kind(node) && (is_switched_off(node) || is_for_screen_readers(node));
    return may_be_text && !is_furniture(node) ? visible_text(node) : std::string();
}

} // namespace content::html

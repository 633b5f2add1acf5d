#include "content/html/item_marks.h"

#include "content/html/elements.h"
#include "content/html/hidden.h"

#include <algorithm>
#include <array>
#include <string>

namespace content::html {

namespace {

/// As styles have them, also by number: "list-style-type:'\2717'".
constexpr auto k_crosses = std::to_array<std::string_view>({ "\u2717", "\u2718", "\u2715", "\u2716", "\u274C", "\u00D7",
    "\\2717", "\\2718", "\\2715", "\\2716", "\\274c", "\\d7", "\\00d7" });
constexpr auto k_ticks
    = std::to_array<std::string_view>({ "\u2713", "\u2714", "\u2705", "\\2713", "\\2714", "\\2705" });

std::string_view mark_in_style(xmlNode const* node)
{
    std::string const style = style_of(node);
    auto const list_style = style.find("list-style");
    if (list_style == std::string::npos)
        return {};
    std::string const value = style.substr(list_style, style.find(';', list_style) - list_style);
    auto const is_in_value = [&](std::string_view each) { return value.find(each) != std::string::npos; };
    if (std::ranges::any_of(k_crosses, is_in_value))
        return k_cross;
    return std::ranges::any_of(k_ticks, is_in_value) ? k_tick : std::string_view();
}

std::string_view mark_in_names(xmlNode const* node)
{
    for (std::string_view const name : { "cross", "crosses", "xmark" })
        if (is_called(node, name))
            return k_cross;
    for (std::string_view const name : { "tick", "ticks", "checkmark" })
        if (is_called(node, name))
            return k_tick;
    return {};
}

/// Also by the names that Font Awesome has for them; those of lists may be "opening-times".
std::string_view mark_of_icon(xmlNode const* node)
{
    std::string const classes = attribute_of(node, "class");
    if (classes.find("fa-times") != std::string::npos)
        return k_cross;
    return classes.find("fa-check") != std::string::npos ? k_tick : mark_in_names(node);
}

bool is_icon_element(xmlNode const* node)
{
    std::string_view const name = element_name(node);
    return name == "i" || name == "svg" || name == "span";
}

/// The first element before all words of a node, where it has no words itself.
xmlNode const* leading_icon(xmlNode const* node)
{
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type == XML_COMMENT_NODE || xmlIsBlankNode(child))
            continue;
        if (is_icon_element(child) && !mark_of_icon(child).empty() && visible_text(child).empty())
            return child;
        return child->type == XML_ELEMENT_NODE ? leading_icon(child) : nullptr;
    }
    return nullptr;
}

/// The element that Word keeps a mark in, with the setting in it.
struct WordMark {
    xmlNode const* node = nullptr;
    Setting setting;
};

WordMark find_word_mark(xmlNode const* node, Setting const& outside)
{
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        Setting const setting = setting_in(child, outside);
        if (style_of(child).find("mso-list:ignore") != std::string::npos)
            return { child, setting };
        if (WordMark const found = find_word_mark(child, setting); found.node)
            return found;
    }
    return {};
}

/// What the first words of an element look like.
std::string first_words(xmlNode const* node, Setting const& setting)
{
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type == XML_TEXT_NODE && !xmlIsBlankNode(child))
            return in_symbol_font(with_symbols(text_of(child)), setting.font);
        if (child->type != XML_ELEMENT_NODE)
            continue;
        if (std::string words = first_words(child, setting_in(child, setting)); !words.empty())
            return words;
    }
    return {};
}

} // namespace

std::string_view mark_of_list(xmlNode const* list)
{
    std::string_view const mark = mark_in_style(list);
    return mark.empty() ? mark_in_names(list) : mark;
}

std::string_view mark_of_item(xmlNode const* item)
{
    std::string_view const mark = mark_in_style(item);
    xmlNode const* const icon = mark.empty() ? leading_icon(item) : nullptr;
    return icon ? mark_of_icon(icon) : mark;
}

std::string_view mark_of_word_item(xmlNode const* paragraph, Setting const& outside)
{
    WordMark const mark = find_word_mark(paragraph, outside);
    std::string const words = mark.node ? first_words(mark.node, mark.setting) : std::string();
    for (std::string_view const each : { k_cross, k_tick })
        if (words.find(each) != std::string::npos)
            return each;
    return {};
}

} // namespace content::html

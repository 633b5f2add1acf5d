#include "content/html/item_marks.h"

#include "content/html/elements.h"

#include <algorithm>
#include <array>
#include <span>
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

/// "nhsuk-list--cross", "cross-list", "ticks": a class that speaks of nothing else than a list and its mark.
std::string_view mark_in_class(xmlNode const* list)
{
    std::string const classes = attribute_of(list, "class");
    for (std::string_view rest = classes; !rest.empty();) {
        std::string_view const name = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
        std::string_view const modifier = name.find("--") == name.npos ? name : name.substr(name.find("--") + 2);
        auto const is = [&](std::string_view mark) {
            return modifier == mark || modifier == std::string(mark) + "-list"
                || modifier == "list-" + std::string(mark);
        };
        if (is("cross") || is("crosses") || is("xmark"))
            return k_cross;
        if (is("tick") || is("ticks") || is("checkmark"))
            return k_tick;
    }
    return {};
}

using Names = std::span<std::string_view const>;

/// Whether one of its classes is such a name ("fa-times"), begins with one ("fa-check-circle") or ends with one behind
/// a hyphen or a stroke ("nhsuk-icon__cross"). "opening-times" is none.
bool is_named(xmlNode const* node, Names names)
{
    std::string const classes = attribute_of(node, "class");
    for (std::string_view rest = classes; !rest.empty();) {
        std::string_view const given = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(given.size() + 1, rest.size()));
        for (std::string_view const name : names) {
            bool const ends = given.ends_with(name) && given.size() > name.size()
                && std::string_view("-_").find(given[given.size() - name.size() - 1]) != std::string_view::npos;
            bool const begins = given.starts_with(name) && (given.size() == name.size() || given[name.size()] == '-');
            if (begins || ends)
                return true;
        }
    }
    return false;
}

bool has_words(xmlNode const* node)
{
    for (xmlNode const* child = node->children; child; child = child->next)
        if ((child->type == XML_TEXT_NODE && !xmlIsBlankNode(child)) || has_words(child))
            return true;
    return false;
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
    return mark.empty() ? mark_in_class(list) : mark;
}

std::string_view mark_of_item(xmlNode const* item) { return mark_in_style(item); }

std::string_view mark_of_icon(xmlNode const* node)
{
    constexpr auto k_cross_names = std::to_array<std::string_view>(
        { "fa-times", "fa-xmark", "fa-ban", "glyphicon-remove", "bi-x", "cross", "xmark" });
    constexpr auto k_tick_names
        = std::to_array<std::string_view>({ "fa-check", "glyphicon-ok", "bi-check", "tick", "checkmark" });
    std::string_view const name = element_name(node);
    if ((name != "i" && name != "svg" && name != "span") || !has_attribute(node, "class"))
        return {};
    bool const cross = is_named(node, k_cross_names);
    if ((!cross && !is_named(node, k_tick_names)) || has_words(node))
        return {};
    return cross ? k_cross : k_tick;
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

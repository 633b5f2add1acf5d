#include "content/html/unfold.h"

#include "content/html/elements.h"
#include "content/html/hidden.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace content::html {

namespace {

/// The ids of what something opens, and the tab or button that opens nothing else: its words are what that is called.
using Opened = std::map<std::string, xmlNode const*, std::less<>>;

bool is_opener(xmlNode const* node)
{
    return is_element(node, "button") || is_element(node, "a") || attribute_of(node, "role") == "tab"
        || attribute_of(node, "role") == "button";
}

/// "Adults" of a tab; nothing where it is within a heading, which says so itself.
std::string name_by(xmlNode const* opener)
{
    for (xmlNode const* node = opener; node; node = node->parent)
        if (heading_level(node) > 0)
            return {};
    return visible_text(opener);
}

/// A link may only pass by: "as said in the box below".
bool is_tab(xmlNode const* node)
{
    auto const toggles = [&](std::string_view attribute) {
        std::string const what = attribute_of(node, attribute);
        return what == "tab" || what == "pill";
    };
    return attribute_of(node, "role") == "tab" || toggles("data-toggle") || toggles("data-bs-toggle");
}

void add_ids(xmlNode const* opener, Opened& opened)
{
    std::string const controls = attribute_of(opener, "aria-controls"), address = attribute_of(opener, "href");
    bool const one = controls.find(' ') == std::string::npos;
    bool const names = one && (is_tab(opener) || is_element(opener, "button"));
    auto const add = [&](std::string_view id) {
        auto const known = opened.try_emplace(std::string(id), nullptr).first;
        if (names)
            known->second = opener;
    };
    for (std::string_view list = controls; !list.empty();) {
        std::string_view const id = list.substr(0, list.find(' '));
        add(id);
        list.remove_prefix(std::min(id.size() + 1, list.size()));
    }
    if (address.size() > 1 && address[0] == '#')
        add(std::string_view(address).substr(1));
}

/// Of all that something opens.
void find_opened(xmlNode const* node, Opened& opened)
{
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        if (child->properties && is_opener(child))
            add_ids(child, opened);
        find_opened(child, opened);
    }
}

bool is_panel(xmlNode const* node)
{
    if (attribute_of(node, "role") == "tabpanel" || attribute_of(node, "class").find("tab-pane") != std::string::npos)
        return true;
    for (std::string_view const name : { "panel", "tabpanel", "accordion", "collapse" })
        if (is_called(node, name))
            return true;
    return false;
}

/// Menus are links, and a few words are what a script puts there later.
bool holds_sentences(xmlNode const* node)
{
    constexpr std::size_t k_least_bytes = 15;
    TextAmount const amount = amount_of(node);
    return amount.words >= k_least_bytes && amount.words > amount.links;
}

void show(xmlNode* node)
{
    for (char const* const attribute : { "hidden", "aria-hidden", "style" })
        if (is_switched_off(node))
            xmlUnsetProp(node, reinterpret_cast<xmlChar const*>(attribute));
}

/// Two panels below each other, "Adults" and "Children", are nothing without their names.
void name_panel(xmlNode* panel, std::string const& name)
{
    xmlNode const* const first = xmlFirstElementChild(panel);
    if (name.empty() || (first && heading_level(first) > 0))
        return;
    xmlNode* const line = xmlNewNode(nullptr, reinterpret_cast<xmlChar const*>("p"));
    xmlNewTextChild(
        line, nullptr, reinterpret_cast<xmlChar const*>("b"), reinterpret_cast<xmlChar const*>(name.c_str()));
    if (panel->children)
        xmlAddPrevSibling(panel->children, line);
    else
        xmlAddChild(panel, line);
}

/// `named` counts the panels that got a name: no page has hundreds of tabs.
void unfold_in(xmlNode* node, Opened const& opened, int& named)
{
    constexpr int k_most_named = 200;
    for (xmlNode* child = node->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        auto const opener = opened.find(attribute_of(child, "id"));
        bool const panel = is_panel(child);
        if ((panel || opener != opened.end()) && holds_sentences(child)) {
            if (is_switched_off(child))
                show(child);
            if (panel && opener != opened.end() && opener->second && ++named <= k_most_named)
                name_panel(child, name_by(opener->second));
        }
        unfold_in(child, opened, named);
    }
}

} // namespace

void unfold_parts(xmlDoc* page)
{
    xmlNode* const root = xmlDocGetRootElement(page);
    if (!root)
        return;
    Opened opened;
    find_opened(root, opened);
    int named = 0;
    unfold_in(root, opened, named);
}

} // namespace content::html

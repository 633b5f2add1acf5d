#include "content/html/unfold.h"

#include "content/html/elements.h"
#include "content/html/hidden.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace content::html {

namespace {

using Ids = std::set<std::string, std::less<>>;

bool is_opener(xmlNode const* node)
{
    return is_element(node, "button") || is_element(node, "a") || attribute_of(node, "role") == "tab"
        || attribute_of(node, "role") == "button";
}

void add_ids(std::string_view list, Ids& ids)
{
    while (!list.empty()) {
        std::string_view const id = list.substr(0, list.find(' '));
        ids.emplace(id);
        list.remove_prefix(std::min(id.size() + 1, list.size()));
    }
}

/// Of all that something opens.
void find_opened(xmlNode const* node, Ids& ids)
{
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        if (child->properties && is_opener(child)) {
            add_ids(attribute_of(child, "aria-controls"), ids);
            if (std::string const address = attribute_of(child, "href"); address.size() > 1 && address[0] == '#')
                ids.insert(address.substr(1));
        }
        find_opened(child, ids);
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

void unfold_in(xmlNode* node, Ids const& opened)
{
    for (xmlNode* child = node->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        if (is_switched_off(child) && (opened.contains(attribute_of(child, "id")) || is_panel(child))
            && holds_sentences(child))
            show(child);
        unfold_in(child, opened);
    }
}

} // namespace

void unfold_parts(xmlDoc* page)
{
    xmlNode* const root = xmlDocGetRootElement(page);
    if (!root)
        return;
    Ids opened;
    find_opened(root, opened);
    unfold_in(root, opened);
}

} // namespace content::html

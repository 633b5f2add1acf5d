#include "content/html/main_text.h"

#include "content/html/elements.h"
#include "content/html/hidden.h"

#include <functional>
#include <unordered_map>
#include <vector>

namespace content::html {

namespace {

using Wanted = std::function<bool(xmlNode const*)>;

/// The outermost ones.
void find_all(xmlNode const* node, Wanted const& wanted, std::vector<xmlNode const*>& found)
{
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE || is_hidden(child))
            continue;
        if (wanted(child))
            found.push_back(child);
        else
            find_all(child, wanted, found);
    }
}

struct Largest {
    xmlNode const* node = nullptr;
    std::size_t words = 0, all_words = 0; ///< Of this one, and of all together.
};

Largest largest(xmlNode const* within, Wanted const& wanted)
{
    std::vector<xmlNode const*> found;
    find_all(within, wanted, found);
    Largest result;
    for (xmlNode const* const node : found) {
        std::size_t const words = amount_of(node).words;
        result.all_words += words;
        if (words > result.words || !result.node)
            result = { node, words, result.all_words };
    }
    return result;
}

/// Words stand in it by themselves, rather than in containers within it.
bool is_text(xmlNode const* node)
{
    if (node->type == XML_TEXT_NODE)
        return !xmlIsBlankNode(node);
    std::string_view const name = element_name(node);
    return heading_level(node) > 0 || name == "p" || name == "ul" || name == "ol" || name == "dl"
        || name == "blockquote" || name == "figure" || name == "pre"
        || (node->type == XML_ELEMENT_NODE && !is_block(name) && !is_hidden(node));
}

/// Of every element within, each looked at once. Returns that of `node`.
std::size_t count_words(xmlNode const* node, std::unordered_map<xmlNode const*, std::size_t>& words)
{
    std::size_t sum = 0;
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type == XML_TEXT_NODE)
            sum += words_of_text(child);
        else if (child->type == XML_ELEMENT_NODE && !is_hidden(child) && !is_element(child, "a"))
            sum += count_words(child, words);
    }
    return words[node] = sum;
}

xmlNode const* densest(xmlNode const* body)
{
    std::unordered_map<xmlNode const*, std::size_t> counted;
    count_words(body, counted);
    for (xmlNode const* at = body;;) {
        xmlNode const* best = nullptr;
        std::size_t best_words = 0, all_words = 0;
        bool has_text = false;
        for (xmlNode const* child = at->children; child; child = child->next) {
            has_text |= is_text(child);
            if (child->type != XML_ELEMENT_NODE || is_hidden(child) || is_furniture(child))
                continue;
            std::size_t const words = counted[child];
            all_words += words;
            if (words > best_words) {
                best = child;
                best_words = words;
            }
        }
        bool const is_data = is_element(best, "table") || is_element(best, "details");
        if (has_text || !best || is_data || best_words * 10 < all_words * 9)
            return at;
        at = best;
    }
}

} // namespace

xmlNode const* main_text(xmlDoc const* page)
{
    xmlNode const* const root = xmlDocGetRootElement(page);
    if (!root)
        return nullptr;
    auto const is_main
        = [](xmlNode const* node) { return is_element(node, "main") || attribute_of(node, "role") == "main"; };
    if (Largest const main = largest(root, is_main); main.words > 0)
        return main.node;
    xmlNode const* const body = child_of(root, "body");
    auto const is_article = [](xmlNode const* node) { return is_element(node, "article"); };
    if (Largest const article = largest(root, is_article);
        article.words * 2 > article.all_words && article.words * 3 > amount_of(root).words)
        return article.node;
    return densest(body ? body : root);
}

} // namespace content::html

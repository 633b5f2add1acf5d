#include "content/html/inline_words.h"

#include "content/html/elements.h"
#include "content/html/hidden.h"
#include "content/html/item_marks.h"
#include "content/html/picture.h"
#include "content/plain_text.h"

#include <algorithm>
#include <array>

namespace content::html {

namespace {

using Direction = xmlNode* xmlNode::*;

/// The nearest text of the same line before or behind a node; empty where there is none.
std::string text_beside(xmlNode const* node, Direction direction)
{
    constexpr int k_farthest = 30; // So that a thousand pictures in a row do not each look at all others.
    for (int i = 0; i < k_farthest; ++i) {
        if (!(node->*direction)) {
            node = node->parent;
            if (!node || is_block(element_name(node)))
                return {};
            continue;
        }
        node = node->*direction;
        std::string_view const name = element_name(node);
        if (name == "br" || is_block(name))
            return {};
        bool const text = node->type == XML_TEXT_NODE || (node->type == XML_ELEMENT_NODE && !is_switched_off(node));
        if (std::string words = text ? text_of(node) : std::string(); !trimmed(words).empty())
            return words;
    }
    return {};
}

bool is_within(xmlNode const* node, std::string_view element)
{
    for (; node; node = node->parent)
        if (is_element(node, element))
            return true;
    return false;
}

xmlNode const* block_around(xmlNode const* node)
{
    xmlNode const* block = node->parent;
    while (block && block->type == XML_ELEMENT_NODE && !is_block(element_name(block)))
        block = block->parent;
    return block;
}

/// Where people read sentences.
bool is_in_running_text(xmlNode const* node)
{
    if (is_block(element_name(node)))
        return false;
    xmlNode const* const block = block_around(node);
    std::string_view const name = element_name(block);
    if (heading_level(block) == 0 && name != "p" && name != "li" && name != "td" && name != "th" && name != "dd")
        return false;
    return !is_within(node, "a") && !is_within(node, "button") && !is_within(node, "label");
}

/// Any byte of a character beyond ASCII is taken for one of a letter.
bool is_of_word(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c < 0; }

/// `words` instead of a node, with blanks where words touch it.
std::string in_place_of(xmlNode const* node, std::string const& words)
{
    std::string const before = text_beside(node, &xmlNode::prev), behind = text_beside(node, &xmlNode::next);
    bool const touches = !before.empty() && is_of_word(before.back());
    bool const is_touched = !behind.empty() && is_of_word(behind.front());
    return (touches ? " " : "") + words + (is_touched ? " " : "");
}

} // namespace

bool is_among_words(xmlNode const* node)
{
    // "Urgent advice: " says which kind of heading it is.
    bool const names_heading = heading_level(block_around(node)) > 0 && trimmed(text_of(node)).ends_with(':');
    return !names_heading && is_in_running_text(node)
        && (!text_beside(node, &xmlNode::prev).empty() || !text_beside(node, &xmlNode::next).empty());
}

std::string label_in_text(xmlNode const* node)
{
    if (node->type != XML_ELEMENT_NODE || !node->properties || !is_in_running_text(node))
        return {};
    bool const drawn = attribute_of(node, "role") == "img" && !is_element(node, "img") && !is_switched_off(node);
    std::string const label = drawn ? fold_white_space(attribute_of(node, "aria-label")) : std::string();
    if (!label.empty())
        return in_place_of(node, label);
    // Icons are switched off for those who hear a page, whatever they say to those who see it.
    bool const in_heading = heading_level(block_around(node)) > 0;
    std::string_view const mark = in_heading ? std::string_view() : mark_of_icon(node);
    return mark.empty() ? std::string() : std::string(mark) + " ";
}

std::string picture_in_sentence(xmlNode const* image)
{
    constexpr std::size_t k_longest_bytes = 40;
    std::string const text = text_for(image);
    if (text.empty() || text.size() > k_longest_bytes || ends_sentence(text) || !is_in_running_text(image))
        return {};
    std::string const before = fold_white_space(text_beside(image, &xmlNode::prev));
    bool const begins = before.empty() || before.ends_with(':') || ends_sentence(before);
    bool const ends = text_beside(image, &xmlNode::next).empty();
    return begins || ends ? std::string() : in_place_of(image, text);
}

bool ends_sentence(std::string_view line)
{
    return std::ranges::any_of(std::array<std::string_view, 4> { ".", "!", "?", "\u3002" },
        [&](std::string_view stop) { return line.ends_with(stop); });
}

} // namespace content::html

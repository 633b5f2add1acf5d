#include "content/docx/numbering.h"

#include "content/outline/typed_lists.h"
#include "content/plain_text.h"
#include "content/symbols.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace content::docx {

namespace {

int number_of(std::string const& digits, int otherwise)
{
    int number = otherwise;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return std::clamp(number, 0, 999'999'999);
}

/// The bullet as its font shows it.
std::string mark_of(xmlNode const* level, std::string const& text)
{
    std::string const font = attribute_of(child_of(child_of(level, "rPr"), "rFonts"), "ascii");
    return with_symbols(in_symbol_font(text, symbol_font_named(font)));
}

bool is_cross(std::string const& mark) { return !mark.empty() && typed_bullet(mark + " x")->is_cross; }

} // namespace

Numbering::Level Numbering::level_of(xmlNode const* node)
{
    Level level;
    std::string const format = attribute_of(child_of(node, "numFmt"), "val");
    std::string const text = attribute_of(child_of(node, "lvlText"), "val");
    bool const bullet = format.empty() || format == "bullet" || format == "none";
    level.numbered = !bullet && text.find('%') != std::string::npos;
    level.unmarked = !level.numbered && trimmed(text).empty() && !child_of(node, "lvlPicBulletId");
    std::string const mark = mark_of(node, text);
    if (auto const typed = typed_bullet(mark + " x"); typed && typed->is_tick)
        level.tick = mark;
    level.start = number_of(attribute_of(child_of(node, "start"), "val"), 1);
    return level;
}

Numbering::Numbering(xmlNode const* root)
{
    auto const index_of = [](xmlNode const* node) {
        return static_cast<std::size_t>(std::min(number_of(attribute_of(node, "ilvl"), 0), k_levels - 1));
    };
    for (xmlNode const* node = root ? root->children : nullptr; node; node = node->next) {
        if (is_element(node, "abstractNum")) {
            Definition& definition = m_definitions[attribute_of(node, "abstractNumId")];
            for (xmlNode const* level = node->children; level; level = level->next)
                if (is_element(level, "lvl")) {
                    Level const& made = definition.levels.at(index_of(level)) = level_of(level);
                    m_has_crosses = m_has_crosses || is_cross(made.tick);
                }
        } else if (is_element(node, "num")) {
            List& list = m_lists[attribute_of(node, "numId")];
            list.definition = attribute_of(child_of(node, "abstractNumId"), "val");
            for (xmlNode const* change = node->children; change; change = change->next)
                if (xmlNode const* const start
                    = is_element(change, "lvlOverride") ? child_of(change, "startOverride") : nullptr)
                    list.starts.at(index_of(change)) = number_of(attribute_of(start, "val"), 1);
        }
    }
}

std::optional<ListItem> Numbering::next(std::string const& id, int level)
{
    // Where the part that says what lists look like is missing, items are known as such all the same.
    if (m_lists.empty())
        return ListItem {};
    auto const list = m_lists.find(id);
    auto const definition = list == m_lists.end() ? m_definitions.end() : m_definitions.find(list->second.definition);
    if (definition == m_definitions.end())
        return std::nullopt;
    auto const at = static_cast<std::size_t>(std::clamp(level, 0, k_levels - 1));
    Level const& form = definition->second.levels[at];
    if (!form.numbered)
        return ListItem { false, 0, form.unmarked, m_has_crosses ? form.tick : "" };
    auto& counts = definition->second.counts;
    if (auto& start = list->second.starts[at])
        counts[at] = std::exchange(start, std::nullopt).value() - 1;
    counts[at] = counts[at].value_or(form.start - 1) + 1;
    std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.end(), std::nullopt);
    return ListItem { true, *counts[at] };
}

} // namespace content::docx

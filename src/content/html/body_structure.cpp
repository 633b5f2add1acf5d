#include "content/html/body.h"

#include "content/html/elements.h"
#include "content/html/site_words.h"
#include "content/html/item_marks.h"
#include "content/html/table.h"
#include "content/outline/rows.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace content::html {

namespace {

/// Text follows it under the same heading, which would be taken for a part of it.
bool is_followed_by_text(xmlNode const* node)
{
    constexpr int k_farthest = 30; // So that a thousand of them do not each look at all others.
    xmlNode const* next = next_sibling(node);
    for (int i = 0; i < k_farthest && is_element(next, "details"); ++i)
        next = next_sibling(next);
    return next && heading_level(next) == 0;
}

int number_of(std::string const& digits, int otherwise)
{
    int number = otherwise;
    auto const parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return parsed.ec == std::errc {} && number >= 0 ? std::min(number, 999'999'999) : otherwise;
}

} // namespace

void Body::walk_heading(xmlNode const* node, int level)
{
    flush();
    int const outside = std::exchange(m_heading, level);
    walk_children(node);
    flush();
    m_heading = outside;
}

/// What stands behind it belongs to what is around it.
void Body::walk_section(xmlNode const* node)
{
    flush();
    int const outer = m_last_heading;
    walk_children(node);
    flush();
    m_last_heading = outer;
}

bool Body::leave_out_related(xmlNode const* list)
{
    auto& parts = m_outline.parts;
    TextAmount const amount = amount_of(list);
    if (parts.empty() || parts.back().block.kind != BlockKind::heading || amount.links == 0
        || amount.words * 4 > amount.links || !names_related_pages(parts.back().block.content.text))
        return false;
    leave_out(list, "what is under '" + parts.back().block.content.text + "' is");
    parts.pop_back();
    return true;
}

void Body::walk_list(xmlNode const* node)
{
    flush();
    if (leave_out_related(node))
        return;
    bool const numbered = is_element(node, "ol");
    auto const outer = m_lists;
    // Google's programs write the items of inner lists as lists of their own.
    while (static_cast<int>(m_lists.size()) < level_by_class(node))
        m_lists.push_back({});
    m_lists.push_back({ numbered, number_of(attribute_of(node, "start"), 1), mark_of_list(node) });
    // A list in a list without an item around it belongs to the item before it.
    m_item_begins = false;
    walk_children(node);
    flush();
    m_lists = outer;
}

void Body::walk_item(xmlNode const* node)
{
    flush();
    bool const alone = m_lists.empty();
    if (alone)
        m_lists.push_back({});
    m_lists.back().next = number_of(attribute_of(node, "value"), m_lists.back().next);
    m_item_begins = true;
    std::string_view const own_mark = mark_of_item(node);
    m_item_mark = own_mark.empty() ? m_lists.back().mark : own_mark;
    walk_children(node);
    flush();
    m_item_begins = false;
    if (alone)
        m_lists.pop_back();
    else
        ++m_lists.back().next;
}

void Body::walk_word_item(xmlNode const* node, int level)
{
    flush();
    auto const outer = std::exchange(m_lists, {});
    std::string const mark = word_list_mark(node);
    bool const numbered = !mark.empty() && mark[0] >= '0' && mark[0] <= '9';
    m_lists.resize(static_cast<std::size_t>(level), { numbered, numbered ? number_of(mark, 1) : 1 });
    m_item_begins = true;
    m_item_mark = mark_of_word_item(node, m_setting);
    walk_children(node);
    flush();
    m_item_begins = false;
    m_lists = outer;
}

/// A term is an item, and strong; what it means are further paragraphs of the item.
void Body::walk_definition(xmlNode const* node)
{
    if (is_element(node, "dt")) {
        Setting const outside = m_setting;
        m_setting.emphasis.strong = m_setting.label = true;
        walk_item(node);
        m_setting = outside;
        return;
    }
    flush();
    walk_children(node);
    flush();
}

/// What is folded up is a section under what it is called, or a paragraph where other text follows, which would seem to
/// belong to the section.
void Body::walk_details(xmlNode const* node)
{
    flush();
    bool const as_heading = m_lists.empty() && m_notices.empty() && !is_followed_by_text(node);
    int const outer = m_last_heading;
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (!is_element(child, "summary")) {
            walk(child);
        } else if (as_heading) {
            walk_heading(child, m_last_heading + 1);
        } else {
            walk_label(child);
        }
    }
    flush();
    m_last_heading = outer;
}

void Body::walk_label(xmlNode const* node)
{
    flush();
    Setting const outside = m_setting;
    m_setting.emphasis.strong = m_setting.label = true;
    walk_children(node);
    flush();
    m_setting = outside;
}

void Body::walk_figure(xmlNode const* node)
{
    flush();
    RichText caption;
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (is_element(child, "figcaption"))
            caption.text = visible_text(child);
        else
            walk(child);
    }
    flush();
    bool const has_picture = !m_outline.parts.empty() && m_outline.parts.back().block.kind == BlockKind::picture;
    int const level = has_picture ? m_outline.parts.back().block.level : nesting() + 1;
    if (!caption.text.empty())
        add({ has_picture ? BlockKind::caption : BlockKind::paragraph, level, 0, std::move(caption) });
}

void Body::walk_notice(xmlNode const* node, Sign sign)
{
    flush();
    if (m_notices.empty())
        m_notices.push_back(
            { .sign = sign == Sign::none ? std::nullopt : std::optional(sign), .lists = m_lists.size() });
    else
        m_notices.push_back(m_notices.back());
    walk_children(node);
    flush();
    bool const begun = m_notices.back().begun;
    m_notices.pop_back();
    if (!m_notices.empty())
        m_notices.back().begun = begun;
}

/// A card without a heading could not be shown as one, and becomes a notice.
void Body::walk_card(xmlNode const* node, Sign grade)
{
    flush();
    std::size_t const begin = m_outline.parts.size();
    m_card = ++m_cards;
    int const outer = m_last_heading;
    walk_children(node);
    flush();
    m_card = 0;
    m_last_heading = outer;
    auto& parts = m_outline.parts;
    if (begin == parts.size())
        return;
    if (parts[begin].block.kind == BlockKind::heading) {
        parts[begin].block.sign = grade;
        return;
    }
    for (std::size_t i = begin; i < parts.size(); ++i) {
        parts[i].card = 0;
        if (Block& block = parts[i].block; block.kind == BlockKind::paragraph)
            block = { BlockKind::notice, i > begin ? 1 : 0, 0, std::move(block.content), Sign::important };
    }
}

void Body::walk_table(xmlNode const* table)
{
    flush();
    if (is_layout(table)) {
        for (xmlNode const* const cell : cells_of(table)) {
            flush();
            walk_children(cell);
        }
        flush();
        return;
    }
    if (xmlNode const* const caption = child_of(table, "caption"))
        walk_label(caption);
    // Menus of old pages are rows of links.
    TextAmount const amount = amount_of(table);
    TextLook look;
    look.only_links = amount.words == 0;
    look.links = amount.words == 0 && amount.links > 0 ? 2 : 0;
    TableRows table_rows = rows_of(table, m_name, m_first_line);
    for (std::string& remark : table_rows.remarks)
        add_remark(std::move(remark));
    for (int number = 0; TableRow & row : table_rows.rows) {
        if (RichText text = row_of(row.cells); !text.text.empty())
            add({ BlockKind::row, number++ > 0 ? 1 : 0, 0, std::move(text), row.header ? Sign::header : Sign::none },
                look);
    }
}

} // namespace content::html

#include "content/html/body.h"

#include "content/html/elements.h"
#include "content/html/picture.h"
#include "content/notice_kind.h"
#include "content/outline/typed_lists.h"
#include "content/picture_remark.h"

#include <algorithm>
#include <utility>

namespace content::html {

namespace {

bool leads_into_page(xmlNode const* link)
{
    return is_element(link, "a") && attribute_of(link, "href").starts_with('#');
}

/// A footnote's mark: raised, and a link to another place of the page, or the way back from there.
bool is_footnote_mark(xmlNode const* node)
{
    std::string const role = attribute_of(node, "role");
    if (role == "doc-noteref" || role == "doc-backlink")
        return true;
    if (is_element(node, "sup"))
        return leads_into_page(child_of(node, "a")) && amount_of(node).words == 0;
    return leads_into_page(node) && node->children && !node->children->next && is_element(node->children, "sup");
}

bool is_footnotes(xmlNode const* node)
{
    std::string const role = attribute_of(node, "role");
    return role == "doc-endnotes" || role == "doc-footnotes"
        || (is_block(element_name(node)) && is_called(node, "footnotes"));
}

bool has_style(xmlNode const* node, std::string_view style)
{
    std::string written = attribute_of(node, "style");
    std::erase(written, ' ');
    return written.find(style) != std::string::npos;
}

bool is_bold(xmlNode const* node)
{
    return has_style(node, "font-weight:bold") || has_style(node, "font-weight:6") || has_style(node, "font-weight:7");
}

} // namespace

void Body::read(xmlNode const* text)
{
    walk_children(text);
    flush();
}

DocumentOutline Body::take() { return std::move(m_outline); }

void Body::walk_children(xmlNode const* node)
{
    for (xmlNode const* child = node->children; child; child = child->next)
        walk(child);
}

void Body::walk(xmlNode const* node)
{
    if (node->type == XML_TEXT_NODE && node->content)
        append(shifted(reinterpret_cast<char const*>(node->content), m_shift));
    if (node->type != XML_ELEMENT_NODE || is_hidden(node))
        return;
    std::string_view const name = element_name(node);
    for (std::string_view const left_out : { "video", "audio", "iframe", "object", "embed", "form", "math" })
        if (name == left_out && m_heading == 0)
            return leave_out(node, name);
    if (is_footnotes(node))
        return leave_out(node, "footnotes");
    if (is_furniture(node) || (name == "button" && m_heading == 0) || is_footnote_mark(node))
        return;
    if (walk_structure(node))
        return;
    if (!is_block(name))
        return walk_inline(node);
    flush();
    walk_children(node);
    flush();
}

bool Body::walk_structure(xmlNode const* node)
{
    std::string_view const name = element_name(node);
    if (int const level = heading_level(node); level > 0)
        walk_heading(node, level);
    else if (int const list_level = word_list_level(node); list_level > 0)
        walk_word_item(node, list_level);
    else if (auto const grade = care_grade(node); grade && m_card == 0)
        walk_card(node, *grade);
    else if (auto const sign = notice_sign(node))
        walk_notice(node, *sign);
    else if (name == "ul" || name == "ol" || name == "dl" || name == "menu" || name == "dir")
        walk_list(node);
    else if (name == "li")
        walk_item(node);
    else if (name == "section")
        walk_section(node);
    else if (name == "dt" || name == "dd")
        walk_definition(node);
    else if (name == "details")
        walk_details(node);
    else if (name == "figure")
        walk_figure(node);
    else if (name == "table")
        walk_table(node);
    else if (name == "img")
        find_picture(node);
    else if (name == "br")
        walk_break(node);
    else
        return false;
    return true;
}

void Body::walk_inline(xmlNode const* node)
{
    std::string_view const name = element_name(node);
    int const strong = name == "strong" || name == "b" || is_bold(node) ? 1 : 0;
    int const emphasised
        = name == "em" || name == "i" || name == "dfn" || name == "cite" || has_style(node, "font-style:italic") ? 1
                                                                                                                 : 0;
    int const struck = name == "del" || name == "s" || name == "strike" ? 1 : 0;
    int const page_link = name == "a" && attribute_of(node, "href").starts_with('#') ? 1 : 0;
    m_strong += strong;
    m_emphasised += emphasised;
    m_struck += struck;
    m_page_links += page_link;
    Shift const outside = m_shift;
    m_shift = name == "sup" ? Shift::raised : name == "sub" ? Shift::lowered : m_shift;
    append(name == "q" ? "\"" : "");
    walk_children(node);
    append(name == "q" ? "\"" : "");
    m_shift = outside;
    m_strong -= strong;
    m_emphasised -= emphasised;
    m_struck -= struck;
    m_page_links -= page_link;
}

/// Two of them part paragraphs, and so does one before what is typed as an item of a list.
void Body::walk_break(xmlNode const* node)
{
    xmlNode const* const next = next_sibling(node);
    bool const item
        = next && next->type == XML_TEXT_NODE && begins_as_item(trimmed(reinterpret_cast<char const*>(next->content)));
    if (m_heading == 0 && (is_element(next, "br") || item))
        flush();
    else
        append(" ");
}

void Body::find_picture(xmlNode const* node)
{
    if (is_decorative(node))
        return;
    std::string text = text_for(node);
    if (is_icon(node) || m_heading > 0)
        return append(text);
    m_pictures.push_back({ source_of(node), std::move(text), line_of(node) });
}

void Body::leave_out(xmlNode const* node, std::string_view what)
{
    constexpr std::size_t k_most_remarks = 50;
    std::string remark = std::string(m_name) + ":" + std::to_string(line_of(node)) + ": "
        + (what == "footnotes" ? std::string("footnotes are") : "what is in <" + std::string(what) + "> is")
        + " left out";
    if (m_outline.remarks.size() < k_most_remarks)
        m_outline.remarks.push_back(std::move(remark));
}

int Body::line_of(xmlNode const* node) const { return m_first_line - 1 + static_cast<int>(xmlGetLineNo(node)); }

void Body::append(std::string_view text)
{
    m_text.append(text, { m_strong > 0, m_emphasised > 0, m_struck > 0 });
    m_only_page_links = m_only_page_links && (m_page_links > 0 || trimmed(text).empty());
}

void Body::flush()
{
    auto const pictures = std::exchange(m_pictures, {});
    bool const only_links = std::exchange(m_only_page_links, true) && m_heading == 0;
    auto const count = m_outline.parts.size();
    if (!m_text.empty() && only_links) {
        static_cast<void>(m_text.take());
        m_list_of_links = count;
        return;
    }
    if (!m_text.empty()) {
        bool const under_links = m_heading > 0 && m_list_of_links == count;
        if (under_links && count > 0 && m_outline.parts.back().block.kind == BlockKind::heading)
            m_outline.parts.pop_back();
        if (Block block = settle_text(); !block.content.text.empty())
            add(std::move(block));
    }
    add_pictures(pictures);
}

Block Body::settle_text()
{
    Block block;
    block.content = m_text.take();
    if (m_heading > 0 && m_notices.empty()) {
        block.kind = BlockKind::heading;
        block.level = m_last_heading = m_heading;
        block.content.runs.clear();
    } else if (m_item_begins) {
        block.kind = m_lists.back().numbered ? BlockKind::numbered : BlockKind::bullet;
        block.level = nesting();
        block.number = m_lists.back().numbered ? m_lists.back().next : 0;
        m_item_begins = false;
    } else if (!m_notices.empty()) {
        if (!become_notice(block))
            block.content = {};
    } else {
        block.level = nesting() + 1;
    }
    return block;
}

bool Body::become_notice(Block& block)
{
    Notice& notice = m_notices.back();
    if (m_heading > 0)
        block.content.runs = { { 0, static_cast<std::uint32_t>(block.content.text.size()), true } };
    if (!notice.sign)
        notice.sign = take_notice_kind(block.content);
    // Its sign says that word already.
    if (!notice.begun && reads_the_same(block.content.text, name_of(*notice.sign)))
        return false;
    block.kind = BlockKind::notice;
    block.sign = *notice.sign;
    block.level = notice.begun ? 1 : 0;
    notice.begun = notice.begun || !block.content.text.empty();
    return true;
}

void Body::add_pictures(std::vector<FoundPicture> const& pictures)
{
    for (FoundPicture const& found : pictures) {
        if (found.text.empty()) {
            m_outline.remarks.push_back(picture_remark(
                m_name, found.line, found.source, std::string(k_without_picture_text) + ", as in alt=\"text\""));
            continue;
        }
        add({ BlockKind::picture, static_cast<int>(m_lists.size()), static_cast<int>(m_outline.pictures.size()),
            { found.text, {} } });
        m_outline.pictures.push_back(
            { .source = found.source, .bytes = embedded_bytes(found.source), .line = found.line });
    }
}

} // namespace content::html

#include "content/html/body.h"

#include "content/embedded_picture.h"
#include "content/html/elements.h"
#include "content/html/hidden.h"
#include "content/html/inline_words.h"
#include "content/html/math.h"
#include "content/html/picture.h"
#include "content/notice_kind.h"
#include "content/outline/rows.h"
#include "content/outline/typed_lists.h"
#include "content/picture_remark.h"
#include "content/vocabulary/replacements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace content::html {

namespace {

constexpr std::size_t k_most_remarks = 50;

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
    // A page saved as a whole has the address of the page in its links.
    if (is_element(node, "sup") && is_called(node, "reference"))
        return true;
    if (is_element(node, "sup"))
        return leads_into_page(child_of(node, "a")) && amount_of(node).words == 0;
    return leads_into_page(node) && node->children && !node->children->next && is_element(node->children, "sup");
}

bool is_footnotes(xmlNode const* node)
{
    constexpr auto k_names
        = std::to_array<std::string_view>({ "footnotes", "footnote-list", "footnotes-list", "endnotes" });
    auto const is_named = [&](std::string const& names) {
        return std::ranges::any_of(k_names, [&](std::string_view name) {
            // A whole name: "has-footnotes" is that of a page.
            return (" " + names + " ").find(" " + std::string(name) + " ") != std::string::npos;
        });
    };
    std::string const role = attribute_of(node, "role");
    return role == "doc-endnotes" || role == "doc-footnotes"
        || (is_block(element_name(node))
            && (is_named(attribute_of(node, "class")) || is_named(attribute_of(node, "id"))));
}

/// Office programs write bullets as text, too; one is enough. Ticks and crosses may say what to do and what not.
void take_typed_bullet(Block& item)
{
    auto const bullet = typed_bullet(item.content.text);
    if (!bullet || bullet->is_tick)
        return;
    Replacement const cut { 0, static_cast<std::uint32_t>(bullet->bytes), "" };
    item.content = replaced(item.content, { &cut, 1 });
    item.sign = bullet->sign;
}

/// A cross or a tick that is drawn before an item says what its words do not; one that is typed is there already.
void put_mark(Block& item, std::string_view mark)
{
    auto const bullet = typed_bullet(item.content.text);
    if (mark.empty() || item.content.text.empty() || (bullet && bullet->is_tick))
        return;
    Replacement const put { 0, 0, std::string(mark) + " " };
    item.content = replaced(item.content, { &put, 1 });
}

/// Telephone numbers and addresses of mail are no pages, and may be what a leaflet is about.
LinkTo target_of(xmlNode const* link)
{
    std::string const address = attribute_of(link, "href");
    if (address.empty() || address.starts_with("tel:") || address.starts_with("mailto:"))
        return LinkTo::nothing;
    return address.starts_with('#') ? LinkTo::place : LinkTo::page;
}

} // namespace

void Body::read(xmlNode const* text)
{
    walk_children(text);
    flush();
}

void Body::read_cell(xmlNode const* cell)
{
    m_in_cell = true;
    read(cell);
}

PageText Body::take()
{
    m_looks.resize(m_outline.parts.size());
    return { std::move(m_outline), std::move(m_looks) };
}

void Body::walk_children(xmlNode const* node)
{
    for (xmlNode const* child = node->children; child; child = child->next)
        walk(child);
}

void Body::walk(xmlNode const* node)
{
    if (node->type == XML_TEXT_NODE && node->content) {
        std::string const text
            = in_symbol_font(with_symbols(reinterpret_cast<char const*>(node->content)), m_setting.font);
        append(shifted(text, m_setting.shift));
    }
    if (std::string const label = label_in_text(node); !label.empty())
        return append(label);
    if (node->type != XML_ELEMENT_NODE)
        return;
    if (is_hidden(node))
        return walk_hidden(node);
    Setting const outside = std::exchange(m_setting, setting_in(node, m_setting));
    walk_element(node);
    m_setting = outside;
}

void Body::walk_element(xmlNode const* node)
{
    std::string_view const name = element_name(node);
    for (std::string_view const left_out : { "video", "audio", "iframe", "object", "embed", "form" })
        if (name == left_out && m_heading == 0)
            return leave_out(node, "what is in <" + std::string(name) + "> is");
    if (is_footnotes(node))
        return leave_out(node, "footnotes are");
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
    else if (name == "math")
        append(apart(m_line.pieces.empty() ? "" : m_line.pieces.back().text, text_of_math(node)));
    else if (name == "br")
        walk_break(node);
    else
        return false;
    return true;
}

void Body::walk_inline(xmlNode const* node)
{
    bool const quoted = is_element(node, "q");
    LinkTo const outside = m_link;
    if (is_element(node, "a") && m_link == LinkTo::nothing) {
        m_link = target_of(node);
        m_link_has_words = false;
    }
    append(quoted ? "\"" : "");
    walk_children(node);
    append(quoted ? "\"" : "");
    m_link = outside;
}

/// Two of them part paragraphs.
void Body::walk_break(xmlNode const* node)
{
    if (m_heading > 0)
        return append(" ");
    end_line();
    if (m_in_cell || is_element(next_sibling(node), "br"))
        flush();
}

void Body::find_picture(xmlNode const* node)
{
    if (is_decorative(node))
        return;
    std::string text = text_for(node);
    if (is_icon(node) || m_heading > 0)
        return append(text);
    if (std::string const words = picture_in_sentence(node); !words.empty())
        return append(words);
    m_pictures.push_back({ source_of(node), std::move(text), line_of(node) });
}

/// A few words are what a script says now and then.
void Body::walk_hidden(xmlNode const* node)
{
    constexpr std::ptrdiff_t k_few_words = 8;
    std::string const words = hidden_words(node);
    if (std::ranges::count(words, ' ') >= k_few_words)
        remark(node, "hidden text is left out: '" + beginning_of(words) + "'");
}

void Body::remark(xmlNode const* node, std::string const& what)
{
    add_remark(std::string(m_name) + ":" + std::to_string(line_of(node)) + ": " + what);
}

void Body::add_remark(std::string remark)
{
    if (m_outline.remarks.size() < k_most_remarks)
        m_outline.remarks.push_back(std::move(remark));
}

void Body::leave_out(xmlNode const* node, std::string const& what_is) { remark(node, what_is + " left out"); }

int Body::line_of(xmlNode const* node) const { return m_first_line - 1 + static_cast<int>(xmlGetLineNo(node)); }

void Body::append(std::string_view text)
{
    if (text.empty())
        return;
    m_line.pieces.push_back({ std::string(text), m_setting.emphasis });
    if (fold_white_space(text).empty())
        return;
    TextLook look = look_of(text, m_setting, m_link);
    look.links = m_link == LinkTo::page && !std::exchange(m_link_has_words, true) ? 1 : 0;
    m_line.look.add(look);
}

bool Body::begins_apart(std::string_view line, TextLook const& look) const
{
    if (begins_as_item(trimmed(line)))
        return true;
    if (m_lines == 0 || m_heading > 0 || m_card > 0 || !m_lists.empty() || !m_notices.empty())
        return false;
    bool const under_heading = m_lines == 1 && stands_out(m_last_look, look);
    return under_heading || (stands_out(look, m_last_look) && ends_sentence(m_last_line));
}

void Body::end_line()
{
    TypedLine const line = std::exchange(m_line, {});
    std::string words;
    for (Piece const& piece : line.pieces)
        words += piece.text;
    if (!line.look.has_words) {
        // An empty line parts paragraphs.
        if (m_lines > 0)
            flush_text();
        return;
    }
    if (begins_apart(words, line.look))
        flush_text();
    m_text.append(" ");
    for (Piece const& piece : line.pieces)
        m_text.append(piece.text, piece.emphasis);
    ++m_lines;
    m_look.add(line.look);
    m_last_look = line.look;
    m_last_line = fold_white_space(words);
}

void Body::add(Block block, TextLook const& look)
{
    m_looks.resize(m_outline.parts.size());
    m_looks.push_back(look);
    m_outline.parts.push_back({ std::move(block), m_card });
}

void Body::flush()
{
    if (m_line.look.has_words)
        end_line();
    m_line = {};
    flush_text();
}

void Body::flush_text()
{
    auto const pictures = std::exchange(m_pictures, {});
    TextLook const look = std::exchange(m_look, {});
    bool const only_page_links = look.only_page_links && m_heading == 0;
    auto const count = m_outline.parts.size();
    m_lines = 0;
    if (!m_text.empty() && only_page_links) {
        static_cast<void>(m_text.take());
        m_list_of_links = count;
        return;
    }
    if (!m_text.empty()) {
        bool const under_links = m_heading > 0 && m_list_of_links == count;
        if (under_links && count > 0 && m_outline.parts.back().block.kind == BlockKind::heading)
            m_outline.parts.pop_back();
        if (Block block = settle_text(); !block.content.text.empty())
            add(std::move(block), look);
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
    } else if (!m_notices.empty() && m_lists.size() > m_notices.back().lists) {
        // No list has room in a notice: its items are paragraphs of it, with their marks.
        if (m_item_begins) {
            become_item(block);
            block = { .content = with_mark(block) };
        }
        if (!become_notice(block))
            block.content = {};
    } else if (m_item_begins) {
        become_item(block);
    } else if (!m_notices.empty()) {
        if (!become_notice(block))
            block.content = {};
    } else {
        block.level = nesting() + 1;
    }
    return block;
}

void Body::become_item(Block& block)
{
    block.kind = m_lists.back().numbered ? BlockKind::numbered : BlockKind::bullet;
    block.level = nesting();
    block.number = m_lists.back().numbered ? m_lists.back().next : 0;
    m_item_begins = false;
    take_typed_bullet(block);
    put_mark(block, m_item_mark);
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
            add_remark(picture_remark(
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

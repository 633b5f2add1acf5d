#include "content/docx/document.h"

#include "content/docx/table.h"
#include "content/outline/rows.h"
#include "content/outline/tabbed_rows.h"

#include <algorithm>
#include <utility>

namespace content::docx {

namespace {

bool is_contents_style(std::string_view name)
{
    return name == "toc heading" || name == "table of figures" || name.starts_with("toc ") || name == "index heading";
}

/// "Block Text" is what Pandoc has for them.
bool is_quotation(Styles const& styles, std::string const& style)
{
    return styles.is_based_on(style, "quote") || styles.is_based_on(style, "intense quote")
        || styles.is_based_on(style, "block text");
}

/// A table of contents that Word keeps up to date.
bool is_contents(xmlNode const* control)
{
    xmlNode const* const gallery = child_of(child_of(child_of(control, "sdtPr"), "docPartObj"), "docPartGallery");
    return attribute_of(gallery, "val") == "Table of Contents";
}

bool is_end_deleted(xmlNode const* paragraph)
{
    return child_of(child_of(child_of(paragraph, "pPr"), "rPr"), "del") != nullptr;
}

} // namespace

void Document::read(xmlNode const* body)
{
    read_blocks(body);
    end_carried();
    left_out.tabbed_lines = recognise_tabbed_rows(lines);
    // Before headings are recognised: a bold line in a box stays in it.
    settle_boxes(lines);
    recognise_headings(lines);
}

/// The end of the last paragraph can't be deleted, whatever is tracked.
void Document::end_carried()
{
    if (m_carried)
        add(*m_carried, {});
    m_carried.reset();
}

void Document::read_blocks(xmlNode const* parent)
{
    for (xmlNode const* child = parent ? parent->children : nullptr; child; child = child->next)
        read_block(child);
}

void Document::read_block(xmlNode const* node)
{
    std::string_view const name = element_name(node);
    if (name == "p")
        read_paragraph(node);
    else if (name == "tbl")
        read_table(node);
    else if (name == "sdt" && !is_contents(node))
        read_blocks(child_of(node, "sdtContent"));
    else if (name == "ins" || name == "moveTo" || name == "customXml")
        read_blocks(node);
    else if (name == "AlternateContent")
        read_blocks(child_of(node, child_of(node, "Choice") ? "Choice" : "Fallback"));
    else if (name == "altChunk")
        ++left_out.objects;
}

void Document::read_paragraph(xmlNode const* node)
{
    ParagraphLook look = paragraph_look(child_of(node, "pPr"));
    if (look.style.empty())
        look.style = m_styles.default_style();
    look.complete(m_styles.look_of(look.style));
    look.run.complete(m_styles.default_run());
    Paragraph paragraph = m_carried ? *m_carried : Paragraph(m_styles, left_out, languages);
    m_carried.reset();
    paragraph.read(node, look.run);
    if (is_end_deleted(node)) {
        ++left_out.changes;
        m_carried.emplace(paragraph);
        return;
    }
    Block form;
    if (!place(look, form))
        return;
    bool const boxed = look.boxed && form.kind == BlockKind::paragraph;
    if (m_styles.name_of(look.style) == "author" && lines.empty()) {
        for (ParagraphText const& each : paragraph.texts())
            author += (author.empty() ? "" : ", ") + each.text.text;
        return;
    }
    m_boxes += boxed ? 1 : 0;
    add(paragraph, form);
    m_boxes -= boxed ? 1 : 0;
    add_pictures(paragraph);
    ++m_boxes;
    for (xmlNode const* const box : paragraph.boxes())
        read_blocks(box);
    --m_boxes;
}

bool Document::place(ParagraphLook const& look, Block& block)
{
    constexpr int k_text = 9;
    std::string const name = m_styles.name_of(look.style);
    if (is_contents_style(name))
        return false;
    int level = m_styles.heading_level(look.style);
    if (look.outline_level)
        level = *look.outline_level >= 0 && *look.outline_level < k_text ? *look.outline_level + 1 : 0;
    bool const listed = look.list && *look.list != "0";
    if (name == "title") {
        block.kind = BlockKind::heading;
        block.level = 0;
    } else if (level > 0) {
        block.kind = BlockKind::heading;
        block.level = level;
    } else if (listed) {
        place_item(look, block);
    } else if (is_quotation(m_styles, look.style)) {
        block.kind = BlockKind::notice;
        bool const goes_on = !lines.empty() && lines.back().block.kind == BlockKind::notice;
        block.level = goes_on ? 1 : 0;
    } else if (m_styles.is_based_on(look.style, "caption") && !lines.empty()
        && lines.back().block.kind == BlockKind::picture) {
        block.kind = BlockKind::caption;
        block.level = lines.back().block.level;
    } else if (m_item && (name.starts_with("list continue") || name == "list paragraph")) {
        block.level = *m_item + 1;
    }
    if (block.kind == BlockKind::heading || (block.kind == BlockKind::paragraph && block.level == 0))
        m_item.reset();
    return true;
}

void Document::place_item(ParagraphLook const& look, Block& block)
{
    int const nesting = std::clamp(look.list_level.value_or(0), 0, 8);
    auto const item = m_numbering.next(*look.list, nesting);
    if (!item)
        return;
    if (item->unmarked) {
        block.level = m_item ? std::min(nesting, *m_item) + 1 : 0;
        return;
    }
    block.content.text = item->verdict;
    block.kind = item->numbered ? BlockKind::numbered : BlockKind::bullet;
    block.level = nesting;
    block.number = item->number;
    m_item = nesting;
}

void Document::add(Paragraph const& paragraph, Block const& form)
{
    if (form.kind == BlockKind::heading) {
        add_heading(paragraph.text().text, form);
        return;
    }
    bool first = true;
    for (auto& [text, columns, tabs] : paragraph.texts()) {
        Line line { form, paragraph.is_strong() || is_all_strong(text), paragraph.is_underlined(),
            paragraph.half_points(), m_boxes > 0, std::move(columns), tabs };
        bool const item = form.kind == BlockKind::bullet || form.kind == BlockKind::numbered;
        if (item && !first)
            line.block = { BlockKind::paragraph, form.level + 1 };
        if (first)
            join(line.block.content, text); // Behind a tick or cross.
        else
            line.block.content = std::move(text);
        first = false;
        lines.push_back(std::move(line));
    }
}

/// By its style. Two paragraphs of the style of titles are one title in two lines.
void Document::add_heading(std::string words, Block form)
{
    if (words.empty())
        return;
    if (form.level == 0) {
        title += (title.empty() ? "" : " ") + words;
        return;
    }
    form.content.text = std::move(words);
    lines.push_back({ .block = std::move(form), .boxed = m_boxes > 0 });
}

void Document::add_pictures(Paragraph const& paragraph)
{
    for (FoundPicture const& picture : paragraph.pictures()) {
        Block block { BlockKind::picture, m_item ? *m_item + 1 : 0, static_cast<int>(pictures.size()),
            { picture.text, {} } };
        lines.push_back({ std::move(block) });
        pictures.push_back(picture);
    }
}

void Document::read_table(xmlNode const* table)
{
    m_item.reset();
    Table const read(table);
    if (read.is_layout(m_styles)) {
        bool const boxed = read.is_box();
        m_boxes += boxed ? 1 : 0;
        for (xmlNode const* const cell : read.cells())
            read_blocks(cell);
        m_boxes -= boxed ? 1 : 0;
        return;
    }
    auto const text_of_cell = [this](xmlNode const* cell) {
        Document inner(m_styles, std::exchange(m_numbering, {}));
        inner.read_blocks(cell);
        inner.end_carried();
        m_numbering = std::move(inner.m_numbering);
        return inner;
    };
    auto const text = [&](xmlNode const* cell) {
        Document const inner = text_of_cell(cell);
        CellText made { {}, true };
        for (Line const& line : inner.lines) {
            join_parts(made.text, line.block.content);
            made.strong = made.strong && line.strong;
        }
        left_out.footnotes += inner.left_out.footnotes;
        left_out.comments += inner.left_out.comments;
        left_out.changes += inner.left_out.changes;
        for (auto const& [language, bytes] : inner.languages)
            languages[language] += bytes;
        return made;
    };
    for (int number = 0; TableRow & row : read.rows(text)) {
        RichText content = row_of(row.cells);
        if (content.text.empty())
            continue;
        Line line { { BlockKind::row, number++ > 0 ? 1 : 0, 0, std::move(content),
            row.header ? Sign::header : Sign::none } };
        lines.push_back(std::move(line));
    }
}

} // namespace content::docx

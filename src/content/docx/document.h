#pragma once
// The main part of a DOCX as paragraphs, tables and pictures in their order.

#include "content/outline/line.h"
#include "content/docx/numbering.h"
#include "content/docx/paragraph.h"
#include "content/docx/styles.h"
#include "content/xml_tree.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace content::docx {

class Document {
public:
    Document(Styles styles, Numbering numbering)
        : m_styles(std::move(styles))
        , m_numbering(std::move(numbering))
    {
    }

    /// `body` is <w:body>, or <w:ftr>.
    void read(xmlNode const* body);

    /// For another part of the same file.
    [[nodiscard]] Document beside() const { return { m_styles, m_numbering }; }

    std::string title;  ///< Of the paragraphs that have the style for it; may be empty.
    std::string author; ///< Likewise, below the title.
    std::vector<Line> lines;
    std::vector<FoundPicture> pictures; ///< Blocks of pictures have their places here as numbers.
    LeftOut left_out;
    /// The bytes of text in each, as tags; an empty tag where it is not said.
    std::map<std::string, std::size_t> languages;

private:
    void read_blocks(xmlNode const* parent);
    void end_carried();
    void read_block(xmlNode const* node);
    void read_paragraph(xmlNode const* node);
    /// False for a paragraph that is none of the text: a table of contents.
    bool place(ParagraphLook const& look, Block& block);
    void place_item(ParagraphLook const& look, Block& block);
    void add(Paragraph const& paragraph, Block const& form);
    void add_heading(std::string words, Block form);
    void add_pictures(Paragraph const& paragraph);
    void read_table(xmlNode const* table);

    Styles m_styles;
    Numbering m_numbering;
    std::optional<Paragraph> m_carried; ///< Of a paragraph whose end was deleted, so that the next one carries it on.
    int m_boxes = 0;                    ///< Those that are open.
    std::optional<int> m_item;          ///< The nesting of the item that the last line belongs to.
};

} // namespace content::docx

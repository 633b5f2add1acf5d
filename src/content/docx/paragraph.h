#pragma once
// The words of one paragraph of a DOCX, and what else is found among them.

#include "content/docx/styles.h"
#include "content/plain_text.h"
#include "content/raised.h"
#include "content/xml_tree.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace content::docx {

/// What a document has that an article has not.
struct LeftOut {
    int footnotes = 0, comments = 0, changes = 0, charts = 0, objects = 0;
    int tabbed_lines = 0; ///< That may have been a table.
};

struct FoundPicture {
    std::string id;   ///< Of its relationship.
    std::string text; ///< For people who do not see it; may be empty.
};

struct ParagraphText {
    RichText text;
    std::vector<RichText> columns {}; ///< The same, parted at its tabs; empty for a text without any within it.
    int tabs = 0;                     ///< Within it.
};

/// Gathers runs; deleted words, the codes of fields and hidden words are none of them, inserted ones are.
class Paragraph {
public:
    /// `styles` and `left_out` must outlive it. `languages` counts the bytes of text in each.
    Paragraph(Styles const& styles, LeftOut& left_out, std::map<std::string, std::size_t>& languages)
        : m_styles(styles)
        , m_left_out(left_out)
        , m_languages(languages)
    {
    }

    /// Adds what is in `node`, a <w:p>. `look` is the paragraph's, with its style's.
    void read(xmlNode const* node, RunLook const& look);

    /// One, or several where line breaks part what was typed as a list, a table, a bold line above its text, or
    /// paragraphs.
    [[nodiscard]] std::vector<ParagraphText> texts() const;
    /// All of it, for a heading.
    [[nodiscard]] RichText text() const;

    [[nodiscard]] std::vector<FoundPicture> const& pictures() const { return m_pictures; }
    /// <w:txbxContent>, whose paragraphs stand in a box of their own.
    [[nodiscard]] std::vector<xmlNode const*> const& boxes() const { return m_boxes; }
    /// All of its words, of which there are some.
    [[nodiscard]] bool is_strong() const { return m_strong && m_has_words; }
    [[nodiscard]] bool is_underlined() const { return m_underlined && m_has_words; }
    /// Of the smallest words; 0 where it is not said.
    [[nodiscard]] int half_points() const { return m_half_points; }

private:
    struct Piece {
        std::string text; ///< "\n" for a line break.
        Emphasis emphasis;
    };

    void read_children(xmlNode const* node, RunLook const& look);
    void read_run(xmlNode const* run, RunLook const& paragraph);
    void read_in_run(xmlNode const* node, RunLook const& look);
    void read_drawing(xmlNode const* node);
    void append(std::string text, RunLook const& look);
    void append_words(std::string_view text, RunLook const& look);
    void append_tab(RunLook const& look);
    void append_equation(std::string_view text, RunLook const& look);
    /// The words between two line breaks.
    [[nodiscard]] static ParagraphText text_of_line(std::span<Piece const> line);

    Styles const& m_styles;
    LeftOut& m_left_out;
    std::map<std::string, std::size_t>& m_languages;
    std::vector<Piece> m_pieces;
    std::vector<FoundPicture> m_pictures;
    std::vector<xmlNode const*> m_boxes;
    Shift m_shift = Shift::none; ///< Of the run that is read.
    bool m_strong = true, m_underlined = true, m_has_words = false;
    int m_half_points = 0;
};

} // namespace content::docx

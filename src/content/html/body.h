#pragma once
// The text of a page as parts of an outline.

#include "content/html/look.h"
#include "content/outline/document_outline.h"
#include "content/plain_text.h"
#include "content/xml_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content::html {

struct PageText {
    DocumentOutline outline;     ///< Parts, pictures and remarks.
    std::vector<TextLook> looks; ///< Of each part.
};

/// Walks over elements; lines gather in `m_text` until the block around them changes.
class Body {
public:
    /// `name` is the file's, for what is said of it and of its lines.
    explicit Body(std::string_view name, int first_line = 1)
        : m_name(name)
        , m_first_line(first_line)
    {
    }

    void read(xmlNode const* text);
    /// The same, but each line is a paragraph: nothing fills the lines of a cell.
    void read_cell(xmlNode const* cell);

    [[nodiscard]] PageText take();

private:
    struct List {
        bool numbered = false;
        int next = 1;
        std::string_view mark {}; ///< A cross or a tick that is drawn before all its items.
    };

    struct Notice {
        std::optional<Sign> sign; ///< Nothing until its first words tell its kind.
        bool begun = false;       ///< A part of it is among the parts.
        std::size_t lists = 0;    ///< That are open around it.
    };

    struct FoundPicture {
        std::string source, text;
        int line = 0;
    };

    struct Piece {
        std::string text;
        Emphasis emphasis;
    };

    /// Up to a line break.
    struct TypedLine {
        std::vector<Piece> pieces;
        TextLook look;
    };

    void walk(xmlNode const* node);
    void walk_element(xmlNode const* node);
    void walk_children(xmlNode const* node);
    /// False when it is none that needs more than its children to be walked over.
    bool walk_structure(xmlNode const* node);
    void walk_inline(xmlNode const* node);
    void walk_heading(xmlNode const* node, int level);
    void walk_list(xmlNode const* node);
    /// Links to other pages under "Related" or the like: the heading goes, too.
    bool leave_out_related(xmlNode const* list);
    void walk_section(xmlNode const* node);
    void walk_item(xmlNode const* node);
    /// A paragraph that Word shows as an item of a list, at this level from 1.
    void walk_word_item(xmlNode const* node, int level);
    void walk_definition(xmlNode const* node);
    void walk_details(xmlNode const* node);
    void walk_figure(xmlNode const* node);
    void walk_notice(xmlNode const* node, Sign sign);
    void walk_card(xmlNode const* node, Sign grade);
    void walk_table(xmlNode const* table);
    void walk_break(xmlNode const* node);
    void find_picture(xmlNode const* node);
    void walk_hidden(xmlNode const* node);
    void remark(xmlNode const* node, std::string const& what);
    void add_remark(std::string remark);
    /// Says so: `what_is` is "footnotes are".
    void leave_out(xmlNode const* node, std::string const& what_is);

    void append(std::string_view text);
    /// Puts the line to those before it, unless it is apart from them: an item, or a heading and its text.
    void end_line();
    [[nodiscard]] bool begins_apart(std::string_view line, TextLook const& look) const;
    /// Writes what was gathered as a part of the kind that its surroundings ask for.
    void flush();
    void flush_text();
    /// What stands for the whole of a text besides its words, such as a caption: bold, and no heading.
    void walk_label(xmlNode const* node);
    [[nodiscard]] Block settle_text();
    [[nodiscard]] bool become_notice(Block& block);
    void become_item(Block& block);
    void add_pictures(std::vector<FoundPicture> const& pictures);
    void add(Block block, TextLook const& look = {});
    [[nodiscard]] int line_of(xmlNode const* node) const;
    [[nodiscard]] int nesting() const { return static_cast<int>(m_lists.size()) - 1; }

    std::string_view m_name;
    int m_first_line; ///< Of the file, in which the page begins.
    DocumentOutline m_outline;
    std::vector<TextLook> m_looks; ///< Of each part, and perhaps of some that are gone again behind them.
    RichTextBuilder m_text;
    std::string m_last_line;      ///< In m_text.
    int m_lines = 0;              ///< In m_text.
    TextLook m_look, m_last_look; ///< Of m_text, and of its last line.
    TypedLine m_line;
    std::vector<FoundPicture> m_pictures; ///< In what m_text is of.
    std::vector<List> m_lists;
    std::vector<Notice> m_notices; ///< Those that are open, outermost first.
    bool m_item_begins = false;
    std::string_view m_item_mark; ///< The cross or the tick of the item that begins.
    int m_heading = 0, m_last_heading = 1;
    Setting m_setting;
    LinkTo m_link = LinkTo::nothing;            ///< The one that is open,
    bool m_link_has_words = false;              ///< and whether it has any yet.
    std::optional<std::size_t> m_list_of_links; ///< The number of parts when such a text was left out last.
    int m_card = 0, m_cards = 0;
    bool m_in_cell = false;
};

} // namespace content::html

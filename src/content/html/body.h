#pragma once
// The text of a page as parts of an outline.

#include "content/outline/document_outline.h"
#include "content/plain_text.h"
#include "content/raised.h"
#include "content/xml_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content::html {

/// Walks over elements; text gathers in `m_text` until the block around it changes.
class Body {
public:
    /// `name` is the file's, for what is said of it and of its lines.
    explicit Body(std::string_view name, int first_line = 1)
        : m_name(name)
        , m_first_line(first_line)
    {
    }

    void read(xmlNode const* text);

    /// Parts, pictures and remarks.
    [[nodiscard]] DocumentOutline take();

private:
    struct List {
        bool numbered = false;
        int next = 1;
    };

    struct Notice {
        std::optional<Sign> sign; ///< Nothing until its first words tell its kind.
        bool begun = false;       ///< A part of it is among the parts.
    };

    struct FoundPicture {
        std::string source, text;
        int line = 0;
    };

    void walk(xmlNode const* node);
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
    void leave_out(xmlNode const* node, std::string_view what);

    void append(std::string_view text);
    /// Writes what was gathered as a part of the kind that its surroundings ask for.
    void flush();
    [[nodiscard]] Block settle_text();
    [[nodiscard]] bool become_notice(Block& block);
    void add_pictures(std::vector<FoundPicture> const& pictures);
    void add(Block block) { m_outline.parts.push_back({ std::move(block), m_card }); }
    [[nodiscard]] int line_of(xmlNode const* node) const;
    [[nodiscard]] int nesting() const { return static_cast<int>(m_lists.size()) - 1; }

    std::string_view m_name;
    int m_first_line; ///< Of the file, in which the page begins.
    DocumentOutline m_outline;
    RichTextBuilder m_text;
    std::vector<FoundPicture> m_pictures; ///< In what m_text is of.
    std::vector<List> m_lists;
    std::vector<Notice> m_notices; ///< Those that are open, outermost first.
    bool m_item_begins = false;
    int m_heading = 0, m_last_heading = 1;
    int m_strong = 0, m_emphasised = 0, m_struck = 0;
    Shift m_shift = Shift::none;
    int m_page_links = 0;                       ///< Links to places of the page that are open.
    bool m_only_page_links = true;              ///< All of m_text is in such links.
    std::optional<std::size_t> m_list_of_links; ///< The number of parts when such a text was left out last.
    int m_card = 0, m_cards = 0;
};

} // namespace content::html

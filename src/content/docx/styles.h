#pragma once
// How paragraphs and words of a DOCX look, by themselves and by their styles (ECMA-376, part 1, 17.3 and 17.7).

#include "content/symbols.h"
#include "content/xml_tree.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace content::docx {

/// Nothing where it is not said.
struct RunLook {
    std::optional<bool> strong, emphasised, struck, hidden, underlined;
    std::optional<int> half_points; ///< The size of the type.
    std::optional<SymbolFont> font;
    std::string language, east_asian_language, right_to_left_language;
    bool right_to_left = false;

    /// What it does not say is as `under` says.
    void complete(RunLook const& under);
};

/// `properties` is <w:rPr>, or null.
[[nodiscard]] RunLook run_look(xmlNode const* properties);

struct ParagraphLook {
    std::string style;                ///< Its id.
    std::optional<int> outline_level; ///< 0 for the highest heading; 9 for text.
    std::optional<std::string> list;  ///< The id of its numbering; "0" for none.
    std::optional<int> list_level;
    bool boxed = false; ///< Lines on all sides.
    RunLook run;

    void complete(ParagraphLook const& under);
};

/// `properties` is <w:pPr>, or null.
[[nodiscard]] ParagraphLook paragraph_look(xmlNode const* properties);

class Styles {
public:
    Styles() = default;
    /// `root` is <w:styles>.
    explicit Styles(xmlNode const* root);

    /// With all that it is based on. Empty for a style that is not there.
    [[nodiscard]] ParagraphLook look_of(std::string const& style) const;

    /// In small letters, and English for those of Word itself, whatever its language: "heading 1". Empty for one that
    /// is not there.
    [[nodiscard]] std::string name_of(std::string const& style) const;

    /// Whether it is called so, or based on one that is: "caption" also for a clinic's own "Caption, blue".
    [[nodiscard]] bool is_based_on(std::string const& style, std::string_view name) const;

    /// 1 and up for a heading, by its outline level or its name; 0 for any other.
    [[nodiscard]] int heading_level(std::string const& style) const;

    /// Of paragraphs that name none.
    [[nodiscard]] std::string const& default_style() const { return m_default_style; }
    [[nodiscard]] RunLook const& default_run() const { return m_default_run; }

private:
    struct Style {
        std::string name, based_on;
        ParagraphLook look;
    };

    void add_built_in();

    std::map<std::string, Style> m_styles;
    std::string m_default_style;
    RunLook m_default_run;
};

} // namespace content::docx

#include "content/docx/paragraph.h"

#include "base/utf8.h"
#include "content/characters.h"
#include "content/docx/equation.h"
#include "content/outline/line.h"
#include "content/outline/rows.h"
#include "content/outline/typed_lists.h"
#include "content/picture_text.h"
#include "content/symbols.h"

#include <algorithm>
#include <charconv>
#include <unicode/uscript.h>
#include <utility>

namespace content::docx {

namespace {

bool is_blank(std::string_view text) { return fold_white_space(text).empty(); }

/// The first branch that there is: <mc:Choice> is what Word draws, <mc:Fallback> the same for old programs.
xmlNode const* branch_of(xmlNode const* alternatives)
{
    xmlNode const* const choice = child_of(alternatives, "Choice");
    return choice ? choice : child_of(alternatives, "Fallback");
}

/// The first element of that name anywhere within.
xmlNode const* find(xmlNode const* node, std::string_view name)
{
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (is_element(child, name))
            return child;
        if (child->type == XML_ELEMENT_NODE)
            if (xmlNode const* const found = find(child, name))
                return found;
    }
    return nullptr;
}

/// Programs may leave there what it is for other texts.
bool is_east_asian(std::string_view tag)
{
    return tag.starts_with("zh") || tag.starts_with("ja") || tag.starts_with("ko");
}

/// The language of a text by the script of its first letter: a document has one for each kind of script.
std::string const& language_of(std::string_view text, RunLook const& look)
{
    for (std::size_t i = 0; i < text.size();) {
        UChar32 const c = character_at(text, i);
        i += std::max<std::size_t>(base::character_length(text.substr(i, 4)), 1);
        if (!u_isalpha(c))
            continue;
        if (is_of_unspaced_script(c))
            return is_east_asian(look.east_asian_language) ? look.east_asian_language : look.language;
        UErrorCode status = U_ZERO_ERROR;
        bool const right_to_left = uscript_isRightToLeft(uscript_getScript(c, &status)) != 0;
        return right_to_left || look.right_to_left ? look.right_to_left_language : look.language;
    }
    return look.language;
}

} // namespace

void Paragraph::read(xmlNode const* node, RunLook const& look) { read_children(node, look); }

void Paragraph::read_children(xmlNode const* node, RunLook const& look)
{
    for (xmlNode const* child = node ? node->children : nullptr; child; child = child->next) {
        std::string_view const name = element_name(child);
        if (name == "r") {
            read_run(child, look);
        } else if (name == "ins" || name == "moveTo") {
            ++m_left_out.changes;
            read_children(child, look);
        } else if (name == "del" || name == "moveFrom") {
            ++m_left_out.changes;
        } else if (name == "sdt") {
            read_children(child_of(child, "sdtContent"), look);
        } else if (name == "AlternateContent") {
            read_children(branch_of(child), look);
        } else if (name == "oMath" || name == "oMathPara") {
            append_equation(equation_text(child), look);
        } else if (name == "hyperlink" || name == "smartTag" || name == "fldSimple" || name == "customXml"
            || name == "dir" || name == "bdo") {
            read_children(child, look);
        }
    }
}

void Paragraph::read_run(xmlNode const* run, RunLook const& paragraph)
{
    xmlNode const* const properties = child_of(run, "rPr");
    RunLook look = run_look(properties);
    if (xmlNode const* const style = child_of(properties, "rStyle"))
        look.complete(m_styles.look_of(attribute_of(style, "val")).run);
    look.complete(paragraph);
    if (look.hidden.value_or(false))
        return;
    std::string const shift = attribute_of(child_of(properties, "vertAlign"), "val");
    m_shift = shift == "superscript" ? Shift::raised : shift == "subscript" ? Shift::lowered : Shift::none;
    for (xmlNode const* child = run->children; child; child = child->next)
        read_in_run(child, look);
    m_shift = Shift::none;
}

void Paragraph::read_in_run(xmlNode const* node, RunLook const& look)
{
    std::string_view const name = element_name(node);
    if (name == "t") {
        std::string const text = in_symbol_font(text_of(node), look.font.value_or(SymbolFont::none));
        append_words(shifted(with_symbols(text), m_shift), look);
    } else if (name == "tab" || name == "ptab") {
        append_tab(look);
    } else if (name == "br" || name == "cr") {
        append("\n", look);
    } else if (name == "noBreakHyphen") {
        append("\u2011", look);
    } else if (name == "sym") {
        append(symbol(attribute_of(node, "char"), attribute_of(node, "font")), look);
    } else if (name == "footnoteReference" || name == "endnoteReference") {
        ++m_left_out.footnotes;
    } else if (name == "commentReference") {
        ++m_left_out.comments;
    } else if (name == "AlternateContent") {
        if (xmlNode const* const branch = branch_of(node))
            for (xmlNode const* child = branch->children; child; child = child->next)
                read_in_run(child, look);
    } else if (name == "drawing" || name == "pict" || name == "object") {
        read_drawing(node);
    } else if (name == "ruby") {
        read_children(child_of(node, "rubyBase"), look);
    }
}

/// A group may hold several text boxes and pictures. The text is on the drawing as a whole, or on the picture.
void Paragraph::read_drawing(xmlNode const* node)
{
    if (xmlNode const* const data = find(node, "graphicData")) {
        std::string const kind = attribute_of(data, "uri");
        if (kind.ends_with("/chart") || kind.ends_with("/diagram") || kind.ends_with("/chartex"))
            ++m_left_out.charts;
    }
    xmlNode const* const whole = find(node, "docPr");
    xmlNode const* const decorative = whole ? find(whole, "decorative") : nullptr;
    std::string const text = whole ? attribute_of(whole, "descr") : std::string();
    std::vector<xmlNode const*> open { node };
    while (!open.empty()) {
        xmlNode const* const at = open.back();
        open.pop_back();
        std::string_view const name = element_name(at);
        if (name == "txbxContent") {
            m_boxes.push_back(at);
            continue;
        }
        bool const drawn = name == "blip", by_vml = name == "imagedata";
        if ((drawn || by_vml) && attribute_of(decorative, "val") != "1") {
            // A drawing stands behind the picture of it, which old programs show.
            xmlNode const* const vectors = find(at, "svgBlip");
            std::string id = attribute_of(vectors ? vectors : at, by_vml ? "id" : "embed");
            std::string own = text;
            if (by_vml && own.empty())
                own = attribute_of(at->parent, "alt");
            m_pictures.push_back({ id.empty() ? attribute_of(at, "link") : std::move(id), picture_text(own) });
        }
        m_left_out.objects += name == "OLEObject" ? 1 : 0;
        if (name == "AlternateContent") {
            if (xmlNode const* const branch = branch_of(at))
                open.push_back(branch);
            continue;
        }
        // The first child is looked at first.
        for (xmlNode const* child = at->last; child; child = child->prev)
            if (child->type == XML_ELEMENT_NODE)
                open.push_back(child);
    }
}

/// Three blanks and more within a line are a column to whoever types them.
void Paragraph::append_words(std::string_view text, RunLook const& look)
{
    constexpr std::string_view k_wide = "   ";
    for (auto wide = text.find(k_wide); wide != std::string_view::npos; wide = text.find(k_wide)) {
        append(std::string(text.substr(0, wide)), look);
        append_tab(look);
        text.remove_prefix(std::min(text.find_first_not_of(' ', wide), text.size()));
    }
    append(std::string(text), look);
}

void Paragraph::append_equation(std::string_view text, RunLook const& look)
{
    append(apart(m_pieces.empty() ? "" : m_pieces.back().text, text), look);
}

/// The letter that Word has for a ring, in another font, is no word before a tab.
void Paragraph::append_tab(RunLook const& look)
{
    if (!m_pieces.empty() && m_pieces.back().text == "o"
        && (m_pieces.size() == 1 || is_blank(m_pieces[m_pieces.size() - 2].text)))
        m_pieces.back().text = "◦";
    append("\t", look);
}

void Paragraph::append(std::string text, RunLook const& look)
{
    if (!is_blank(text)) {
        bool const strong = look.strong.value_or(false), underlined = look.underlined.value_or(false);
        int const size = look.half_points.value_or(0);
        m_strong = m_strong && strong;
        m_underlined = m_underlined && underlined;
        m_half_points = m_has_words ? std::min(m_half_points, size) : size;
        m_has_words = true;
        m_languages[language_of(text, look)] += text.size();
    }
    m_pieces.push_back({ std::move(text),
        { look.strong.value_or(false), look.emphasised.value_or(false), look.struck.value_or(false) } });
}

ParagraphText Paragraph::text_of_line(std::span<Piece const> line)
{
    ParagraphText made;
    RichTextBuilder whole, column;
    int tabs = 0;
    auto const end_column = [&] {
        if (column.empty())
            return;
        made.columns.push_back(column.take());
        made.tabs = tabs;
    };
    for (Piece const& piece : line) {
        whole.append(piece.text, piece.emphasis);
        if (piece.text != "\t") {
            column.append(piece.text, piece.emphasis);
            continue;
        }
        end_column();
        tabs += made.columns.empty() ? 0 : 1;
    }
    end_column();
    made.text = whole.take();
    if (made.columns.size() < 2 || begins_as_item(made.text.text))
        made.columns.clear();
    return made;
}

RichText Paragraph::text() const
{
    RichTextBuilder text;
    for (Piece const& piece : m_pieces)
        text.append(piece.text, piece.emphasis);
    return text.empty() ? RichText {} : text.take();
}

std::vector<ParagraphText> Paragraph::texts() const
{
    std::vector<ParagraphText> texts;
    RichText text;
    bool under_heading = false; // All of `text` is bold, and nothing stands before it.
    auto const end_text = [&] {
        if (!text.text.empty())
            texts.push_back({ std::exchange(text, {}) });
    };
    for (auto begin = m_pieces.begin(); begin != m_pieces.end();) {
        auto const end = std::find_if(begin, m_pieces.end(), [](Piece const& piece) { return piece.text == "\n"; });
        ParagraphText line = text_of_line({ begin, end });
        begin = end == m_pieces.end() ? end : std::next(end);
        if (line.text.text.empty()) {
            end_text();
            continue;
        }
        bool const tabbed = !line.columns.empty(), first = text.text.empty(), strong = is_all_strong(line.text);
        if (begins_as_item(line.text.text) || (under_heading && !strong) || tabbed)
            end_text();
        under_heading = strong && (first || under_heading);
        if (tabbed)
            texts.push_back(std::move(line));
        else
            join(text, line.text);
    }
    end_text();
    return texts;
}

} // namespace content::docx

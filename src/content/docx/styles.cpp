#include "content/docx/styles.h"

#include "content/plain_text.h"

#include <charconv>

namespace content::docx {

namespace {

/// Of styles on each other; they may go in a circle.
constexpr int k_longest_chain = 20;

std::optional<int> number_of(xmlNode const* node)
{
    std::string const digits = attribute_of(node, "val");
    int number = 0;
    auto const parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return node && parsed.ec == std::errc {} ? std::optional(number) : std::nullopt;
}

/// <w:b/> and <w:b w:val="1"/> say yes.
std::optional<bool> is_on(xmlNode const* properties, std::string_view name)
{
    xmlNode const* const node = child_of(properties, name);
    if (!node)
        return std::nullopt;
    std::string const value = attribute_of(node, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

template <typename Value>
void complete_value(Value& value, Value const& under)
{
    if (!value)
        value = under;
}

void complete_text(std::string& text, std::string const& under)
{
    if (text.empty())
        text = under;
}

bool has_line(xmlNode const* borders, std::string_view side)
{
    xmlNode const* const line = child_of(borders, side);
    std::string const value = attribute_of(line, "val");
    return line && value != "nil" && value != "none";
}

} // namespace

void RunLook::complete(RunLook const& under)
{
    complete_value(strong, under.strong);
    complete_value(emphasised, under.emphasised);
    complete_value(struck, under.struck);
    complete_value(hidden, under.hidden);
    complete_value(underlined, under.underlined);
    complete_value(half_points, under.half_points);
    complete_value(font, under.font);
    complete_text(language, under.language);
    complete_text(east_asian_language, under.east_asian_language);
    complete_text(right_to_left_language, under.right_to_left_language);
}

RunLook run_look(xmlNode const* properties)
{
    RunLook look;
    look.strong = is_on(properties, "b");
    look.emphasised = is_on(properties, "i");
    look.struck = is_on(properties, "strike");
    complete_value(look.struck, is_on(properties, "dstrike"));
    look.hidden = is_on(properties, "vanish");
    look.underlined = is_on(properties, "u");
    look.half_points = number_of(child_of(properties, "sz"));
    if (std::string const font = attribute_of(child_of(properties, "rFonts"), "ascii"); !font.empty())
        look.font = symbol_font_named(font);
    look.right_to_left = is_on(properties, "rtl").value_or(false);
    xmlNode const* const language = child_of(properties, "lang");
    look.language = attribute_of(language, "val");
    look.east_asian_language = attribute_of(language, "eastAsia");
    look.right_to_left_language = attribute_of(language, "bidi");
    return look;
}

void ParagraphLook::complete(ParagraphLook const& under)
{
    complete_value(outline_level, under.outline_level);
    complete_value(list, under.list);
    complete_value(list_level, under.list_level);
    boxed = boxed || under.boxed;
    run.complete(under.run);
}

ParagraphLook paragraph_look(xmlNode const* properties)
{
    ParagraphLook look;
    look.style = attribute_of(child_of(properties, "pStyle"), "val");
    look.outline_level = number_of(child_of(properties, "outlineLvl"));
    if (xmlNode const* const numbering = child_of(properties, "numPr")) {
        if (xmlNode const* const list = child_of(numbering, "numId"))
            look.list = attribute_of(list, "val");
        look.list_level = number_of(child_of(numbering, "ilvl"));
    }
    xmlNode const* const borders = child_of(properties, "pBdr");
    look.boxed = has_line(borders, "top") && has_line(borders, "bottom") && has_line(borders, "left")
        && has_line(borders, "right");
    return look;
}

/// Programs leave out the part that describes the styles, or those in it that they did not change.
void Styles::add_built_in()
{
    auto const add = [this](std::string const& id, std::string const& name) {
        m_styles.try_emplace(id, Style { name, {}, {} });
    };
    add("Title", "title");
    add("Caption", "caption");
    add("Quote", "quote");
    add("IntenseQuote", "intense quote");
    add("ListParagraph", "list paragraph");
    for (char level = '1'; level <= '9'; ++level)
        add(std::string("Heading") + level, std::string("heading ") + level);
}

Styles::Styles(xmlNode const* root)
{
    m_default_run = run_look(child_of(child_of(child_of(root, "docDefaults"), "rPrDefault"), "rPr"));
    for (xmlNode const* node = root ? root->children : nullptr; node; node = node->next) {
        if (!is_element(node, "style"))
            continue;
        std::string const id = attribute_of(node, "styleId");
        Style style { reading_key(attribute_of(child_of(node, "name"), "val")),
            attribute_of(child_of(node, "basedOn"), "val"), paragraph_look(child_of(node, "pPr")) };
        style.look.run = run_look(child_of(node, "rPr"));
        std::string const is_default = attribute_of(node, "default");
        if (attribute_of(node, "type") == "paragraph" && (is_default == "1" || is_default == "true"))
            m_default_style = id;
        m_styles.insert_or_assign(id, std::move(style));
    }
    add_built_in();
}

ParagraphLook Styles::look_of(std::string const& style) const
{
    ParagraphLook look;
    auto found = m_styles.find(style);
    for (int i = 0; found != m_styles.end() && i < k_longest_chain; ++i) {
        look.complete(found->second.look);
        found = m_styles.find(found->second.based_on);
    }
    return look;
}

std::string Styles::name_of(std::string const& style) const
{
    auto const found = m_styles.find(style);
    return found == m_styles.end() ? std::string() : found->second.name;
}

bool Styles::is_based_on(std::string const& style, std::string_view name) const
{
    auto found = m_styles.find(style);
    for (int i = 0; found != m_styles.end() && i < k_longest_chain; ++i) {
        if (found->second.name == name)
            return true;
        found = m_styles.find(found->second.based_on);
    }
    return false;
}

int Styles::heading_level(std::string const& style) const
{
    constexpr int k_text = 9;
    if (auto const level = look_of(style).outline_level)
        return *level >= 0 && *level < k_text ? *level + 1 : 0;
    for (int level = 1; level <= k_text; ++level)
        if (is_based_on(style, "heading " + std::to_string(level)))
            return level;
    return 0;
}

} // namespace content::docx

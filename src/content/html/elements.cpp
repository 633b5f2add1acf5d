#include "content/html/elements.h"

#include "content/html/hidden.h"
#include "content/html/inline_words.h"
#include "content/html/math.h"
#include "content/plain_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace content::html {

namespace {

using Names = std::span<std::string_view const>;

bool contains(Names names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

constexpr auto k_blocks
    = std::to_array<std::string_view>({ "address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
        "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul" });

/// In classes and ids; parts of pages that are never its text.
constexpr auto k_furniture = std::to_array<std::string_view>({ "cookie", "cookies", "cookiebanner", "consent", "gdpr",
    "breadcrumb", "breadcrumbs", "pagination", "skiplink", "skip", "navbar", "nav", "navigation", "share", "sharing",
    "sharedaddy", "sharethis", "addtoany", "addthis", "relatedposts", "comments", "respond", "disqus", "social",
    "newsletter", "advert", "advertisement", "ads", "noprint", "editsection", "toolbar", "hatnote", "navbox",
    "catlinks", "printfooter", "ambox", "shortdescription" });

/// Parts that may be text, unless most of it is in links.
constexpr auto k_furniture_of_links = std::to_array<std::string_view>({ "menu", "sidebar", "related", "toc", "contents",
    "footer", "header", "widget", "tags", "links", "masthead", "banner", "copyright", "sitemap" });

/// What a site says of a page around its text: who put it there, when, under which headings.
constexpr auto k_notes_on_page = std::to_array<std::string_view>(
    { "entry-meta", "entry-footer", "post-meta", "posted-on", "cat-links", "tags-links", "byline" });

constexpr auto k_furniture_roles = std::to_array<std::string_view>({ "navigation", "banner", "contentinfo",
    "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist" });

constexpr auto k_notices = std::to_array<std::string_view>(
    { "alert", "callout", "admonition", "notice", "inset", "infobox", "callouts", "advisory" });

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string in_small_letters(std::string text)
{
    std::ranges::transform(text, text.begin(), small);
    return text;
}

/// "nhsuk-warning-callout" is "nhsuk", "warning" and "callout", "cookieBanner" "cookie" and "banner".
std::vector<std::string> words_of(std::string_view names)
{
    std::vector<std::string> words(1);
    char before = ' ';
    for (char const c : names) {
        bool const letter = small(c) >= 'a' && small(c) <= 'z';
        bool const new_word = !letter || (small(c) != c && small(before) == before);
        if (new_word && !words.back().empty())
            words.emplace_back();
        if (letter)
            words.back() += small(c);
        before = c;
    }
    return words;
}

std::vector<std::string> words_of(xmlNode const* node)
{
    return words_of(attribute_of(node, "class") + " " + attribute_of(node, "id"));
}

bool has_one_of(std::vector<std::string> const& words, Names names)
{
    return std::ranges::any_of(words, [&](std::string const& word) { return contains(names, word); });
}

bool contains_word(std::vector<std::string> const& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

/// The style Title of a word processor that saved the page.
bool is_styled_as_title(xmlNode const* node)
{
    std::string const classes = " " + attribute_of(node, "class") + " ";
    return classes.find(" MsoTitle ") != std::string::npos || classes.find(" title ") != std::string::npos;
}

bool is_within_text(xmlNode const* node)
{
    for (xmlNode const* parent = node->parent; parent; parent = parent->parent)
        if (is_element(parent, "main") || is_element(parent, "article") || attribute_of(parent, "role") == "main")
            return true;
    return false;
}

/// What stands aside in a text may also be what a reader must not miss.
bool is_warning_aside(xmlNode const* node, std::vector<std::string> const& words)
{
    constexpr auto k_names = std::to_array<std::string_view>({ "warning", "caution", "danger", "important" });
    return is_element(node, "aside") && has_one_of(words, k_names) && is_within_text(node);
}

enum class Headings { count, leave_out };

void add_amount(xmlNode const* node, bool in_link, Headings headings, TextAmount& amount)
{
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type == XML_TEXT_NODE && child->content) {
            (in_link ? amount.links : amount.words) += words_of_text(child);
        } else if (child->type == XML_ELEMENT_NODE && !is_hidden(child)
            && (headings == Headings::count || heading_level(child) == 0)) {
            add_amount(child, in_link || is_element(child, "a"), headings, amount);
        }
    }
}

void add_visible(xmlNode const* node, RichTextBuilder& text)
{
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type == XML_TEXT_NODE && child->content)
            text.append(reinterpret_cast<char const*>(child->content));
        else if (std::string const label = label_in_text(child); !label.empty())
            text.append(label);
        else if (is_element(child, "math"))
            text.append(text_of_math(child));
        else if (child->type == XML_ELEMENT_NODE && !is_hidden(child)) {
            bool const apart = is_block(element_name(child)) || is_element(child, "br");
            text.append(apart ? " " : "");
            add_visible(child, text);
            text.append(apart ? " " : "");
        }
    }
}

} // namespace

bool is_block(std::string_view element) { return contains(k_blocks, element); }

int heading_level(xmlNode const* node)
{
    std::string_view const name = element_name(node);
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
        return name[1] - '0';
    return name == "p" && is_styled_as_title(node) ? 1 : 0;
}

int word_list_level(xmlNode const* node)
{
    if (!is_element(node, "p"))
        return 0;
    std::string const style = style_of(node);
    constexpr std::string_view k_list = "mso-list:", k_level = "level";
    auto const list = style.find(k_list);
    auto const level = list == std::string::npos ? list : style.find(k_level, list);
    if (level == std::string::npos || level + k_level.size() == style.size())
        return 0;
    char const digit = style[level + k_level.size()];
    return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

std::string word_list_mark(xmlNode const* node)
{
    for (xmlNode const* child = node->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        if (style_of(child).find("mso-list:ignore") != std::string::npos)
            return std::string(trimmed(text_of(child)));
        if (std::string mark = word_list_mark(child); !mark.empty())
            return mark;
    }
    return {};
}

int level_by_class(xmlNode const* list)
{
    std::string const classes = attribute_of(list, "class") + " ";
    auto const name = classes.find("lst-kix_");
    if (name == std::string::npos)
        return 0;
    auto const end = classes.find(' ', name);
    char const digit = classes[end - 1];
    return classes[end - 2] == '-' && digit >= '0' && digit <= '9' ? digit - '0' : 0;
}

std::string style_of(xmlNode const* node)
{
    std::string style = in_small_letters(attribute_of(node, "style"));
    std::erase_if(style, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    return style;
}

bool is_called(xmlNode const* node, std::string_view word) { return contains_word(words_of(node), word); }

bool is_furniture(xmlNode const* node)
{
    std::string_view const name = element_name(node);
    if (name == "nav" || contains(k_furniture_roles, attribute_of(node, "role")))
        return true;
    if (name == "aside")
        return !notice_sign(node);
    if ((name == "header" || name == "footer") && !is_within_text(node))
        return true;
    if (name == "html" || name == "body" || name == "main" || name == "article" || heading_level(node) > 0)
        return false;
    auto const words = words_of(node);
    std::string const classes = attribute_of(node, "class");
    // Wikipedia's table of facts beside the text; others call a notice so.
    bool const facts = name == "table" && contains_word(words, "infobox");
    bool const sure = facts || has_one_of(words, k_furniture)
        || std::ranges::any_of(
            k_notes_on_page, [&](std::string_view each) { return classes.find(each) != std::string::npos; });
    if (!sure && !has_one_of(words, k_furniture_of_links))
        return false;
    // "page-with-sidebar" and "no-cookies" are names of whole pages.
    if (holds(node, "main") || holds(node, "article") || holds(node, "h1"))
        return false;
    // "Related" above links says only what they are.
    TextAmount amount;
    add_amount(node, is_element(node, "a"), Headings::leave_out, amount);
    return sure || amount.links >= amount.words;
}

std::optional<Sign> notice_sign(xmlNode const* node)
{
    std::string_view const name = element_name(node);
    if (name == "blockquote")
        return Sign::none;
    std::string const role = attribute_of(node, "role");
    // "nhsuk-warning-callout__label" is a part of one.
    std::string classes = in_small_letters(attribute_of(node, "class"));
    bool const part = classes.find("__") != std::string::npos;
    auto const words = words_of(classes);
    bool const called_so = has_one_of(words, k_notices) || is_warning_aside(node, words);
    if (part || !is_block(name) || heading_level(node) > 0 || (!called_so && role != "note" && role != "alert"))
        return std::nullopt;
    static constexpr auto k_signs = std::to_array<std::pair<std::string_view, Sign>>({ { "warning", Sign::warning },
        { "danger", Sign::warning }, { "error", Sign::warning }, { "caution", Sign::caution },
        { "attention", Sign::caution }, { "important", Sign::important }, { "tip", Sign::tip }, { "hint", Sign::tip },
        { "success", Sign::tip }, { "note", Sign::note }, { "info", Sign::note } });
    for (auto const& [word, sign] : k_signs)
        if (contains_word(words, word))
            return sign;
    return Sign::none;
}

std::optional<Sign> care_grade(xmlNode const* node)
{
    std::string const classes = attribute_of(node, "class") + " ";
    for (std::string_view const card : { "care-card--", "card--care--" })
        for (auto const& [grade, sign] :
            { std::pair { "immediate ", Sign::emergency }, std::pair { "emergency ", Sign::emergency },
                std::pair { "urgent ", Sign::today }, std::pair { "non-urgent ", Sign::routine } })
            if (classes.find(std::string(card) + grade) != std::string::npos)
                return sign;
    return std::nullopt;
}

xmlNode const* next_sibling(xmlNode const* node)
{
    do
        node = node->next;
    while (node && (node->type == XML_COMMENT_NODE || xmlIsBlankNode(node)));
    return node;
}

std::size_t words_of_text(xmlNode const* text)
{
    if (!text->content)
        return 0;
    std::string_view const bytes(reinterpret_cast<char const*>(text->content));
    return static_cast<std::size_t>(std::ranges::count_if(bytes, [](char c) { return c > ' ' || c < 0; }));
}

TextAmount amount_of(xmlNode const* node)
{
    TextAmount amount;
    add_amount(node, is_element(node, "a"), Headings::count, amount);
    return amount;
}

std::string visible_text(xmlNode const* node)
{
    RichTextBuilder text;
    add_visible(node, text);
    return text.take().text;
}

bool holds(xmlNode const* node, std::string_view element)
{
    for (xmlNode const* child = node->children; child; child = child->next)
        if (is_element(child, element) || (child->type == XML_ELEMENT_NODE && holds(child, element)))
            return true;
    return false;
}

} // namespace content::html

#include "content/html/read.h"

#include "content/decoded_text.h"
#include "content/html/body.h"
#include "content/html/elements.h"
#include "content/html/head.h"
#include "content/html/main_text.h"
#include "content/html/page_title.h"
#include "content/html/parse.h"
#include "content/html/site_lines.h"
#include "content/html/unfold.h"
#include "content/outline/line.h"
#include "content/reader.h"

#include <utility>
#include <vector>

namespace content::html {

namespace {

/// Pages that somebody made with an office program, or typed, may have headings that are not marked as such.
void recognise_headings_of(PageText& page)
{
    std::vector<Line> lines;
    for (std::size_t i = 0; i < page.outline.parts.size(); ++i) {
        OutlinePart& part = page.outline.parts[i];
        TextLook const& look = page.looks[i];
        bool const apart = look.label || part.block.kind == BlockKind::notice || part.block.kind == BlockKind::row;
        Line line { std::move(part.block), look.strong && look.has_words, look.underlined && look.has_words,
            look.half_points };
        line.may_be_heading = part.card == 0 && !look.label;
        line.keeps_emphasis = apart;
        lines.push_back(std::move(line));
    }
    recognise_headings(lines);
    for (std::size_t i = 0; i < page.outline.parts.size(); ++i)
        page.outline.parts[i].block = std::move(lines[i].block);
}

/// The rules for what the main text is may be wrong for a page.
void say_if_much_is_outside(DocumentOutline& outline, xmlDoc const* page, xmlNode const* text, std::string_view name)
{
    if (amount_of(text).words * 2 < amount_of(xmlDocGetRootElement(page)).words)
        outline.remarks.push_back(std::string(name) + ":" + std::to_string(xmlGetLineNo(text))
            + ": the main text is in <" + std::string(element_name(text))
            + ">; more than half of the words of this page stand outside of it, and are left out");
}

} // namespace

base::Result<DocumentOutline> read_fragment(std::string_view html, std::string_view name, int first_line)
{
    XmlDocument const page = TRY(parse_html(html, name));
    Body body(name, first_line);
    if (xmlNode const* const root = xmlDocGetRootElement(page.get()))
        body.read(root);
    return body.take().outline;
}

} // namespace content::html

namespace content {

using namespace html;

base::Result<Article> read_html(std::string_view content, std::string_view name)
{
    std::string const text = TRY(decoded(content, name));
    XmlDocument const page = TRY(parse_html(text, name));
    unfold_parts(page.get());
    xmlNode const* const root = main_text(page.get());
    if (!root)
        return base::failure(base::ErrorCode::malformed, std::string(name) + ": there is no text in this document");
    Body body(name);
    body.read(root);
    PageText read = body.take();
    Head head = read_head(page.get(), root);
    read.outline.metadata = std::move(head.metadata);
    recognise_headings_of(read);
    // Below a heading that is only bold, too, links are the text.
    leave_out_site_lines(read, name);
    settle_title_by_head(read, head.name);
    DocumentOutline& outline = read.outline;
    say_if_much_is_outside(outline, page.get(), root, name);
    return settled(std::move(outline), name);
}

} // namespace content

#include "content/html/read.h"

#include "content/decoded_text.h"
#include "content/html/body.h"
#include "content/html/elements.h"
#include "content/html/head.h"
#include "content/html/main_text.h"
#include "content/html/parse.h"
#include "content/outline/line.h"
#include "content/outline/title.h"
#include "content/plain_text.h"
#include "content/reader.h"

#include <algorithm>

namespace content::html {

namespace {

/// Pages that somebody made with an office program, or typed, may have no heading that is marked as one.
void recognise_headings_of(std::vector<OutlinePart>& parts)
{
    if (std::ranges::any_of(parts, [](OutlinePart const& part) { return part.block.kind == BlockKind::heading; }))
        return;
    std::vector<Line> lines;
    for (OutlinePart& part : parts) {
        bool const strong = is_all_strong(part.block.content);
        lines.push_back({ std::move(part.block), strong });
    }
    recognise_headings(lines);
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i].block = std::move(lines[i].block);
}

/// Where no heading says the title, <title> does; the page may begin with the same words.
void settle_title_by_head(DocumentOutline& outline, Head const& head)
{
    auto& parts = outline.parts;
    bool const begins_with_it
        = !parts.empty() && !head.name.empty() && reads_the_same(parts.front().block.content.text, head.name);
    if (begins_with_it)
        parts.erase(parts.begin());
    if (begins_with_it || outline.metadata.title.empty())
        outline.metadata.title = fitting_title(head.name);
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
    return body.take();
}

} // namespace content::html

namespace content {

using namespace html;

base::Result<Article> read_html(std::string_view content, std::string_view name)
{
    std::string const text = TRY(decoded(content, name));
    XmlDocument const page = TRY(parse_html(text, name));
    xmlNode const* const root = main_text(page.get());
    if (!root)
        return base::failure(base::ErrorCode::malformed, std::string(name) + ": there is no text in this document");
    Body body(name);
    body.read(root);
    DocumentOutline outline = body.take();
    Head head = read_head(page.get(), root);
    outline.metadata = std::move(head.metadata);
    recognise_headings_of(outline.parts);
    settle_title_by_head(outline, head);
    say_if_much_is_outside(outline, page.get(), root, name);
    return settled(std::move(outline), name);
}

} // namespace content

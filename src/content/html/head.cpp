#include "content/html/head.h"

#include "base/date.h"
#include "content/document_language.h"
#include "content/html/elements.h"
#include "content/html/hidden.h"
#include "content/html/linked_data.h"
#include "content/html/page_title.h"
#include "content/language_tag.h"
#include "content/outline/house.h"
#include "content/plain_text.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

namespace content::html {

namespace {

/// The first element that is wanted, seen or not.
xmlNode const* find_first(xmlNode const* node, std::function<bool(xmlNode const*)> const& wanted)
{
    for (xmlNode const* child = node ? node->children : nullptr; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        if (wanted(child))
            return child;
        if (xmlNode const* const found = find_first(child, wanted))
            return found;
    }
    return nullptr;
}

/// The content of <meta name="..."> or property="...", whatever its capitals; empty when there is none.
std::string meta(xmlNode const* root, std::string_view name)
{
    auto const is_named = [&](xmlNode const* node) {
        if (!is_element(node, "meta"))
            return false;
        for (char const* const attribute : { "name", "property", "itemprop", "http-equiv" })
            if (has_attribute(node, attribute) && reads_the_same(attribute_of(node, attribute), name))
                return !attribute_of(node, "content").empty();
        return false;
    };
    xmlNode const* const found = find_first(root, is_named);
    return found ? fold_white_space(attribute_of(found, "content")) : std::string();
}

/// Of a <title>.
constexpr auto k_between_parts
    = std::to_array<std::string_view>({ " | ", " - ", " – ", " — ", " · ", " :: ", " : ", ": " });

std::string first_part_of(std::string const& title)
{
    std::size_t end = title.size();
    for (std::string_view const between : k_between_parts)
        end = std::min(end, title.find(between));
    return title.substr(0, end);
}

/// "Mouth sores - Example Clinic" ends with the name of the site: where the heading of the page is what stands before
/// it, or the page names its site.
std::string without_site(std::string const& title, std::string_view heading, std::string_view site)
{
    for (std::string_view const between : k_between_parts) {
        auto const last = title.rfind(between);
        if (last == std::string::npos)
            continue;
        std::string_view const behind = std::string_view(title).substr(last + between.size());
        std::string const first = title.substr(0, title.find(between));
        if (!site.empty() && reads_the_same(behind, site))
            return title.substr(0, last);
        if (!heading.empty() && reads_the_same(first, heading))
            return first;
    }
    return title;
}

bool has_heading(xmlNode const* root, std::string_view words)
{
    return find_first(root, [&](xmlNode const* node) {
        return heading_level(node) > 0 && !is_hidden(node) && reads_the_same(visible_text(node), words);
    });
}

/// A heading that <title> has only behind its first part may be the name of the site, or of the page, behind those of
/// the site and its section: its words tell, or that another heading says the first part.
bool is_name_of_site(std::string_view heading, std::string const& title, std::string_view site, xmlNode const* root)
{
    if (!site.empty() && reads_the_same(heading, site))
        return true;
    std::string const key = reading_key(title), words = reading_key(heading);
    if (key.size() <= words.size() || !key.ends_with(words) || key.starts_with(words))
        return false;
    std::string const first = first_part_of(title);
    return names_house(heading) || (!names_house(first) && has_heading(root, first));
}

std::string language_of(xmlNode const* root, xmlNode const* text)
{
    for (xmlNode const* node = text; node; node = node->parent)
        for (char const* const attribute : { "lang", "xml:lang" })
            if (std::string tag = library_language(attribute_of(node, attribute)); !tag.empty())
                return tag;
    for (char const* const name : { "content-language", "og:locale", "dcterms.language", "dc.language" })
        if (std::string tag = library_language(meta(root, name)); !tag.empty())
            return tag;
    return {};
}

std::string author_of(xmlNode const* root)
{
    for (char const* const name : { "author", "dcterms.creator", "dc.creator", "dcterms.publisher" })
        // An address is where to find the author.
        if (std::string author = meta(root, name);
            !author.empty() && author.size() <= k_title_limit_bytes && author.find("://") == std::string::npos)
            return author;
    return {};
}

/// The day of a review, "2026-03-01T10:00:00Z". When a page was changed last says nothing of one.
std::optional<std::chrono::year_month_day> review_of(xmlNode const* root)
{
    for (char const* const name : { "lastReviewed", "dcterms.reviewed" })
        if (auto const day = base::date_named(meta(root, name).substr(0, 10)))
            return day;
    return std::nullopt;
}

std::string address_of(xmlNode const* root)
{
    auto const is_canonical
        = [](xmlNode const* node) { return is_element(node, "link") && attribute_of(node, "rel") == "canonical"; };
    xmlNode const* const link = find_first(root, is_canonical);
    std::string const address = link ? attribute_of(link, "href") : meta(root, "og:url");
    bool const is_address = address.starts_with("https://") || address.starts_with("http://");
    return is_address && address.find(' ') == std::string::npos && address.size() <= 2000 ? address : std::string();
}

/// With what nothing else on the page says.
void complete(Head& read, LinkedData data)
{
    Metadata& metadata = read.metadata;
    if (read.name.empty() || is_title_of_program(read.name))
        read.name = data.name.empty() ? std::move(read.name) : std::move(data.name);
    if (metadata.language.empty())
        metadata.language = std::move(data.language);
    if (metadata.author.empty())
        metadata.author = std::move(data.author);
    if (metadata.source.empty())
        metadata.source = std::move(data.site);
    if (!metadata.reviewed)
        metadata.reviewed = data.reviewed;
}

} // namespace

Head read_head(xmlDoc const* page, xmlNode const* text)
{
    xmlNode const* const root = xmlDocGetRootElement(page);
    xmlNode const* const head = child_of(root, "head");
    auto const is_title = [](xmlNode const* node) { return is_element(node, "title"); };
    auto const is_heading = [](xmlNode const* node) {
        return heading_level(node) == 1 && !is_hidden(node) && !visible_text(node).empty();
    };
    xmlNode const* const title = find_first(head, is_title);
    std::string const name = title ? fold_white_space(text_of(title)) : std::string();
    std::string const site = meta(head, "og:site_name");

    Head read;
    xmlNode const* heading = find_first(text, is_heading);
    if (!heading)
        heading = find_first(root, is_heading);
    std::string const words = heading ? visible_text(heading) : std::string();
    if (!words.empty() && words.size() <= k_title_limit_bytes && !is_name_of_site(words, name, site, root))
        read.metadata.title = words;
    read.name = without_site(name, read.metadata.title, site);
    read.metadata.language = language_of(head, text);
    read.metadata.author = author_of(head);
    read.metadata.reviewed = review_of(head);
    read.metadata.source = site.size() <= k_title_limit_bytes ? site : "";
    read.metadata.address = address_of(head);
    complete(read, read_linked_data(root));
    return read;
}

} // namespace content::html

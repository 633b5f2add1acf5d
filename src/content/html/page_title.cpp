#include "content/html/page_title.h"

#include "content/outline/house.h"
#include "content/outline/title.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace content::html {

namespace {

constexpr auto k_of_programs
    = std::to_array<std::string_view>({ "untitled", "untitled document", "untitled page", "new page", "new document",
        "document", "page", "page title", "title", "no title", "index", "home", "home page", "default", "main",
        "sin título", "documento", "documento sin título", "página nueva", "unbenannt", "unbenanntes dokument",
        "dokument", "neue seite", "sans titre", "document sans titre", "nouvelle page", "sem título",
        "documento sem título", "senza titolo", "documento senza titolo", "word document", "microsoft word" });

constexpr auto k_file_endings = std::to_array<std::string_view>(
    { ".doc", ".docx", ".htm", ".html", ".rtf", ".pdf", ".txt", ".wpd", ".odt", ".pub", ".indd", ".mht", ".ppt" });

bool is_numbered(std::string_view key, std::string_view word)
{
    return key.starts_with(word) && key.find_first_not_of("0123456789 -_", word.size()) == std::string_view::npos;
}

bool is_file_name(std::string_view title)
{
    std::string const key = reading_key(title);
    if (std::ranges::any_of(k_file_endings, [&](std::string_view ending) { return key.ends_with(ending); }))
        return true;
    // "covid-19" is a topic, "picc-care-2" a file.
    bool const marked
        = title.find('_') != std::string_view::npos || (key == title && std::ranges::count(title, '-') > 1);
    return marked && title.find(' ') == std::string_view::npos;
}

/// The first line of all stands out from all others.
bool begins_with_larger_line(PageText const& page)
{
    TextLook const& first = page.looks.front();
    if (page.outline.parts.front().block.kind != BlockKind::heading || page.outline.parts.front().card > 0)
        return false;
    bool const largest = std::all_of(page.looks.begin() + 1, page.looks.end(),
        [&](TextLook const& look) { return look.half_points * 10 <= first.half_points * 9; });
    bool const others_centred = std::any_of(
        page.looks.begin() + 1, page.looks.end(), [](TextLook const& look) { return look.has_words && look.centred; });
    return first.has_words && (largest || (first.centred && !others_centred));
}

/// Whether the first heading says better what the page is about.
bool is_outdone(std::string const& name, PageText const& page)
{
    if (is_title_of_program(name))
        return true;
    OutlinePart const& first = page.outline.parts.front();
    if (first.block.kind != BlockKind::heading)
        return false;
    bool const by_house = names_house(first.block.content.text);
    return !by_house && (names_house(name) || begins_with_larger_line(page));
}

} // namespace

bool is_title_of_program(std::string_view title)
{
    std::string const key = reading_key(title);
    return key.starts_with("microsoft word - ") || is_file_name(title)
        || std::ranges::any_of(k_of_programs, [&](std::string_view words) { return is_numbered(key, words); });
}

void settle_title_by_head(PageText& page, std::string const& name)
{
    auto& parts = page.outline.parts;
    std::string& title = page.outline.metadata.title;
    if (name.empty() || parts.empty())
        return;
    if (reads_the_same(parts.front().block.content.text, name)) {
        parts.erase(parts.begin());
        page.looks.erase(page.looks.begin());
        title = fitting_title(name);
    } else if (title.empty() && is_outdone(name, page)) {
        page.outline.fallback_title = is_title_of_program(name) ? "" : name;
    } else if (title.empty()) {
        title = fitting_title(name);
    }
}

} // namespace content::html

#pragma once
// Lines that sites put around a text, by their words: in English, Spanish, French, German, Portuguese and Italian.

#include <string_view>

namespace content::html {

/// Whether all that a line says is what a site offers to do with the page ("Print | Share this page", "Back to top"),
/// when it put it there ("Published on May 3, 2023") or where it has it from ("From Wikipedia, the free encyclopedia").
[[nodiscard]] bool is_site_line(std::string_view line);

/// What may be such an offer next to one, and a word of a leaflet as well: "Email", "Top".
[[nodiscard]] bool is_short_of_site(std::string_view line);

/// "For other uses, see ...", above the text of an encyclopedia.
[[nodiscard]] bool sends_elsewhere(std::string_view line);

/// "Main article: ...", below a heading of one.
[[nodiscard]] bool names_main_article(std::string_view line);

/// Whether a heading stands above links to other pages: "Related", "See also", in English, Spanish, French, German,
/// Portuguese and Italian.
[[nodiscard]] bool names_related_pages(std::string_view heading);

/// Whether a line speaks of where to get help: "Find your nearest A&E".
[[nodiscard]] bool names_help(std::string_view line);

/// "Signs" of "Signs [edit]", as Wikipedia's pages have it behind their headings.
[[nodiscard]] std::string_view without_edit_mark(std::string_view heading);

} // namespace content::html

#pragma once
// Which words of a page without <h1> are its title.

#include "content/html/body.h"

#include <string>
#include <string_view>

namespace content::html {

/// What a program puts there rather than an author: "Untitled", "New Page 1", "Microsoft Word - picc.doc", "picc_2".
[[nodiscard]] bool is_title_of_program(std::string_view title);

/// Where no <h1> says the title, <title> does, which is `name`: but for the larger or centred line that the page begins
/// with, or where `name` is a program's or the clinic's. The page may begin with the same words, which then go.
void settle_title_by_head(PageText& page, std::string const& name);

} // namespace content::html

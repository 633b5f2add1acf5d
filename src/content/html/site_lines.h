#pragma once
// Lines of a site around its text that no markup tells: menus, buttons to print and share, when a page was published.

#include "content/html/body.h"

#include <string_view>

namespace content::html {

/// Takes such lines away (site_words.h), and links that lead to other pages only: several in a line, or in lines and
/// items of their own before the text or behind it. Links that a heading or a colon announces are text.
void leave_out_site_lines(PageText& page, std::string_view name);

} // namespace content::html

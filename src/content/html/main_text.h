#pragma once
// Which part of a page is its text.

#include "content/xml_tree.h"

namespace content::html {

/// <main> or role="main", the one with the most words; else an <article> that has most of the words in articles and a
/// third of the page's; else the densest container: from <body> down, the only child that holds nine tenths of the
/// words outside of links, as long as no heading or paragraph stands beside it. A part of a page is its text as a
/// whole. Null when the page is empty.
[[nodiscard]] xmlNode const* main_text(xmlDoc const* page);

} // namespace content::html

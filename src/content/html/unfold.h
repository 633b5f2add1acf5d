#pragma once
// Parts of a page that people unfold, and that are its text as any other.

#include "content/xml_tree.h"

namespace content::html {

/// Shows what is hidden and holds sentences, where a button, a tab or a link opens it, or its name says that it is a
/// panel.
void unfold_parts(xmlDoc* page);

} // namespace content::html

#pragma once
// What of a page nobody sees.

#include "content/xml_tree.h"

#include <string>

namespace content::html {

/// An attribute or a style hides it, perhaps only until somebody unfolds it.
[[nodiscard]] bool is_switched_off(xmlNode const* node);

/// Nobody sees it: it is switched off, no text at all, or only meant for screen readers and no part of a sentence. Nor
/// is a line above a heading, which says what it belongs to, a part of it.
[[nodiscard]] bool is_hidden(xmlNode const* node);

/// What a hidden part of the page says, where it is text rather than of the site; empty for all else.
[[nodiscard]] std::string hidden_words(xmlNode const* node);

} // namespace content::html

#pragma once
// The crosses and ticks of lists that say what not to do and what to do, and are no text of their items.

#include "content/html/look.h"
#include "content/xml_tree.h"

#include <string_view>

namespace content::html {

inline constexpr std::string_view k_cross = "\u2717", k_tick = "\u2713";

/// k_cross or k_tick where the class or the style of a list draws it before all its items; else empty.
[[nodiscard]] std::string_view mark_of_list(xmlNode const* list);

/// The same of an item that has a style of its own.
[[nodiscard]] std::string_view mark_of_item(xmlNode const* item);

/// The same of an element without words that icon fonts and design systems draw as one.
[[nodiscard]] std::string_view mark_of_icon(xmlNode const* node);

/// The same of a paragraph that Word shows as an item, whose mark is a letter of a symbol font; `outside` is around it.
[[nodiscard]] std::string_view mark_of_word_item(xmlNode const* paragraph, Setting const& outside);

} // namespace content::html

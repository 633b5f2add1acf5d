#pragma once
// Words that a sentence has in other shapes than text: pictures, and what only screen readers say.

#include "content/xml_tree.h"

#include <string>
#include <string_view>

namespace content::html {

/// Whether an inline element stands in a paragraph, an item, a cell or a heading next to other words, and in no link,
/// button or label, which have such words to say what they are for, as headings have "Urgent advice: ".
[[nodiscard]] bool is_among_words(xmlNode const* node);

/// What an inline element that is drawn (role="img") there says, with blanks where words are next to it, or the cross
/// or tick that an icon is; empty for any other.
[[nodiscard]] std::string label_in_text(xmlNode const* node);

/// The text of a picture that stands for words within a sentence, with blanks as above: short, and between words that
/// need it. Empty for any other picture.
[[nodiscard]] std::string picture_in_sentence(xmlNode const* image);

/// Whether a line ends as a sentence does.
[[nodiscard]] bool ends_sentence(std::string_view line);

} // namespace content::html

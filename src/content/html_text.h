#pragma once
// The little of HTML that Markdown may carry: character references and raw tags.

#include <string>
#include <string_view>

namespace content {

/// The text of one character reference, "&eacute;", "&#233;" or "&#xE9;". One that is unknown stays as
/// it is written; a number that is no character becomes U+FFFD, and one from 128 to 159 means Windows-1252.
[[nodiscard]] std::string character_reference_text(std::string_view reference);

/// The text of raw HTML: no tags, comments, scripts or styles; a tag that ends a line becomes a space.
[[nodiscard]] std::string html_text(std::string_view html);

} // namespace content

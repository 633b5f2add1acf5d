#pragma once
// Notices as programs for Markdown write them, as the quotations that Markdown itself has: "::: tip", "!!! info".

#include <string>
#include <string_view>
#include <vector>

namespace content {

struct RewrittenMarkdown {
    std::string text;
    std::vector<int> lines;           ///< Of each line of `text`, the line of the file.
    std::vector<std::string> remarks; ///< "leaflet.md:22: nothing is known for '{{siteUrl}}' ..."
};

/// `body` begins on line `first_line` of the file `name`. A fence ":::" with a kind of notice or a title, and an
/// indented block below "!!!", become a quotation that begins with "[!WARNING]" or the like and the title; any other
/// fence only vanishes. What stands in code stays. Placeholders that nothing is known for are remarked, and those in
/// addresses vanish; so does what is still to be written (skeleton.h), which is remarked.
[[nodiscard]] RewrittenMarkdown rewrite_notices(std::string_view body, int first_line, std::string_view name);

} // namespace content

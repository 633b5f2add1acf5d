#pragma once
// What programs for notes, blogs and documentation add to Markdown, as plain Markdown or as the fences of notices that
// rewrite_notices() knows.

#include <string>
#include <string_view>
#include <vector>

namespace content {

struct PlainMarkdown {
    std::string text; ///< Line by line as the file has it.
    std::vector<std::string> remarks;
};

/// Obsidian's links, highlights and comments, footnotes, attributes and tags of Jekyll, notices of Hugo and GitBook,
/// imports of MDX, definition lists, tables drawn by lines. What stands in code stays. `body` begins on line
/// `first_line` of the file `name`.
[[nodiscard]] PlainMarkdown plain_markdown(std::string_view body, int first_line, std::string_view name);

} // namespace content

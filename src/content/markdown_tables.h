#pragma once
// Tables that Pandoc and text editors draw by lines, as the tables of GitHub's Markdown.

#include <string>
#include <string_view>

namespace content {

/// Grid tables ("+---+---+"), simple and multi-line ones (columns below "----  ----") of Pandoc. What stands in code
/// stays, and so does what spans several columns or rows. Each line after a table keeps its number.
[[nodiscard]] std::string with_pipe_tables(std::string_view body);

} // namespace content

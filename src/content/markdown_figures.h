#pragma once
// Pictures as Hugo's files have them: {{< figure src="x.png" alt="..." caption="..." >}}.

#include <string>
#include <string_view>

namespace content {

/// `body` with such short codes at the beginning of a line as Markdown's own, ![alt](<x.png> "caption"), also those on
/// several lines; each line stays where it is. What stands in code stays, and so does a figure without `src`. As with
/// Hugo, a caption stands for the text where there is none.
[[nodiscard]] std::string with_figures(std::string_view body);

} // namespace content

#pragma once
// What readers of formats that hold HTML share with the reader of pages.

#include "base/result.h"
#include "content/outline/document_outline.h"

#include <string_view>

namespace content::html {

/// The parts, pictures and remarks of a piece of HTML, all of which is text. `html` is UTF-8, and begins in line
/// `first_line` of the file.
[[nodiscard]] base::Result<DocumentOutline> read_fragment(std::string_view html, std::string_view name, int first_line);

} // namespace content::html

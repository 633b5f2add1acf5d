#pragma once
// Equations of a DOCX (ECMA-376, part 1, 22.1) as words of the line that they stand in.

#include "content/xml_tree.h"

#include <string>

namespace content::docx {

/// What a <m:oMath> says: "10⁶", "1/2", "√(a + b)". No digit of it joins another that stands elsewhere.
[[nodiscard]] std::string equation_text(xmlNode const* equation);

} // namespace content::docx

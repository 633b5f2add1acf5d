#pragma once
// Formulas of a page as text.

#include "content/xml_tree.h"

#include <string>

namespace content::html {

/// What is in <math>: "10⁶", "1/2", "√(a + b)". What is no formula of that kind gives its words.
[[nodiscard]] std::string text_of_math(xmlNode const* math);

} // namespace content::html

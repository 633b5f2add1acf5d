#pragma once
// What a DOCX says of itself (docProps/core.xml).

#include "content/xml_tree.h"

#include <string>

namespace content::docx {

/// Empty where it is not said, or was put there by a program ("Microsoft Office User", "Document1").
struct Properties {
    std::string title, author, language;
};

/// `root` is <cp:coreProperties>, or null.
[[nodiscard]] Properties properties_of(xmlNode const* root);

} // namespace content::docx

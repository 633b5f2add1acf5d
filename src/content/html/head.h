#pragma once
// What a page says of itself.

#include "content/vocabulary/article.h"
#include "content/xml_tree.h"

#include <string>
#include <vector>

namespace content::html {

struct Head {
    Metadata metadata; ///< Without title where no <h1> says it, without language where nothing does.
    std::string name;  ///< <title> without the name of the site; may be empty.
};

/// The title is the first <h1> of `text`, or of the page where it is no name of the site; `text` is from main_text().
[[nodiscard]] Head read_head(xmlDoc const* page, xmlNode const* text);

} // namespace content::html

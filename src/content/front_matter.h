#pragma once
// The metadata at the top of a Markdown leaflet.

#include "base/result.h"
#include "content/care_sections.h"
#include "content/front_matter_forms.h"
#include "content/vocabulary/article.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

struct FrontMatterFields {
    Metadata metadata;                         ///< Its title and slug may be empty.
    std::optional<std::vector<CareMark>> care; ///< Nothing: it does not say, so that known headings count.
    std::vector<std::string> remarks;          ///< Names the keys that are not known, with the line of the first.
};

/// What is wrong with a known key is malformed, and the message names the line and what is allowed.
[[nodiscard]] base::Result<FrontMatterFields> read_front_matter(FrontMatter const& front, std::string_view name);

} // namespace content

#pragma once
// The metadata at the top of a Markdown leaflet: YAML between two lines of three hyphens.

#include "base/result.h"
#include "content/care_sections.h"
#include "content/vocabulary/article.h"

#include <optional>
#include <string_view>
#include <vector>

namespace content {

struct FrontMatterFields {
    Metadata metadata;
    std::optional<std::vector<CareMark>> care; ///< Nothing: it does not say, so that known headings count.
};

struct FrontMatter {
    std::string_view yaml;
    std::string_view body; ///< What follows the closing line.
    int first_line = 2;    ///< The line of the file on which `yaml` begins.
};

/// Finds the front matter; malformed when the first line is not "---" or no second one follows.
[[nodiscard]] base::Result<FrontMatter> find_front_matter(std::string_view content, std::string_view name);

/// Reads it. What is wrong is malformed, and the message names the line and what is allowed.
[[nodiscard]] base::Result<FrontMatterFields> read_front_matter(FrontMatter const& front, std::string_view name);

} // namespace content

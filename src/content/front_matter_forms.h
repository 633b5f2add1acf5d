#pragma once
// Where the metadata of a Markdown file stands, in the forms that programs for Markdown have, and all of them as YAML.

#include "base/result.h"

#include <string>
#include <string_view>

namespace content {

struct FrontMatter {
    std::string yaml;      ///< Line by line as the file has it, but for its own marks. Empty: there is none.
    std::string_view body; ///< What follows it.
    int first_line = 1;    ///< The line of the file on which `yaml` begins.
};

/// Finds YAML between two lines "---" (or a last one "..."), TOML between two lines "+++", an object of JSON, or
/// Pandoc's lines that begin with "%"; blank lines may stand before it. A file that begins otherwise has none.
/// `malformed` where what ends it is missing.
[[nodiscard]] base::Result<FrontMatter> find_front_matter(std::string_view content, std::string_view name);

} // namespace content

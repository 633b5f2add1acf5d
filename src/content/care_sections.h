#pragma once
// Sections that say when to get help: a leaflet marks them in its front matter, or their headings are known ones.

#include "base/result.h"
#include "content/vocabulary/article.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// What the front matter says of a heading.
struct CareMark {
    Sign grade = Sign::today;
    std::string heading;
    int line = 0; ///< Of the file.
};

/// Gives each heading that is named its grade, all of them where several have the same words. `malformed`, naming file,
/// line and heading, for one that is not there or is named twice.
[[nodiscard]] base::Result<void> mark_care_sections(
    Article& article, std::vector<CareMark> const& marks, std::string_view name);

/// For a leaflet that marks none.
void mark_known_care_sections(std::vector<Block>& blocks, std::string_view language);

/// "When should I call the care team?" is `today`; `emergency` where a heading speaks of one; nothing for any other
/// heading, and in languages that have no known headings.
[[nodiscard]] std::optional<Sign> known_care_grade(std::string_view heading, std::string_view language);

} // namespace content

#pragma once
// What looks wrong in an article that is read all the same, whatever its format.

#include "catalogue/vocabulary/finding.h"
#include "content/vocabulary/article.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace catalogue {

/// Placeholders that nothing is known for, in the text.
[[nodiscard]] std::vector<std::string> unknown_placeholders(content::Article const& article);
/// Placeholders where none is filled in: in the title, the subtitle, the author.
[[nodiscard]] std::vector<std::string> placeholders_in_names(content::Article const& article);
/// A review or an approval that is yet to come.
[[nodiscard]] std::vector<std::string> future_dates_in(
    content::Article const& article, std::optional<std::chrono::sys_days> today);

/// "lacks an author, references and a section on when to get help"; empty where nothing is missing. Pictures that lack
/// their text have a remark of their reader's, with the line.
[[nodiscard]] std::string missing_parts(std::vector<Finding> const& findings);

} // namespace catalogue

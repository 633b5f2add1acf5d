#pragma once
// What looks wrong in an article that is read all the same, whatever its format.

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
/// A review that is yet to come.
[[nodiscard]] std::vector<std::string> future_review(
    content::Article const& article, std::optional<std::chrono::sys_days> today);

/// The school grade of an English article above content::k_hard_to_read_grade; nothing for any other.
[[nodiscard]] std::optional<int> hard_grade(content::Article const& article);

} // namespace catalogue

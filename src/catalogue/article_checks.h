#pragma once
// What is said of an article by itself, whatever else the library holds: counted once, at the import.

#include "catalogue/vocabulary/finding.h"
#include "content/vocabulary/article.h"

#include <optional>
#include <string_view>
#include <vector>

namespace catalogue {

struct ArticleChecks {
    std::optional<int> words;    ///< See content::Readability.
    std::optional<double> grade; ///< The same.
    /// All that need neither the day nor other articles.
    std::vector<Finding> findings;
};

[[nodiscard]] ArticleChecks checks_of(content::Article const& article);

/// Those of them that an edition keeps; the others show in its other tables.
[[nodiscard]] bool is_kept(FindingKind kind);

/// Rounded up: who needs 8.2 years of school is not served by eight.
[[nodiscard]] int grade_needed(double grade);

/// What an article lacks, for a sentence or a list: "author", "references", "review date", "when to get help",
/// "text of a picture". Empty for any other kind.
[[nodiscard]] std::string_view missing_part(FindingKind kind);

} // namespace catalogue
